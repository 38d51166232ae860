import type { ChangePreview } from '../../core/rpc/manage.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { Notice } from '../kit/notice.tsx';
import { texts } from './texts.ts';

/** What a save would change, and what it would overwrite. */
export function PreviewNotice({ preview, lang }: { preview: ChangePreview; lang: Lang }) {
  const { actions, changed, overwritten, more } = preview;
  if (changed.length === 0) return <Notice>{texts.nothing[lang]}</Notice>;
  return (
    <Notice kind={overwritten.length > 0 ? 'warning' : 'info'}>
      <dl>
        <dt>{texts.actions[lang]}</dt>
        <dd>{actions}</dd>
        <dt>{texts.changing[lang]}</dt>
        <dd>{changed.length}</dd>
      </dl>
      {overwritten.length > 0 && (
        <>
          <h2>{texts.overwritten[lang]}</h2>
          <ul class="overwritten">
            {overwritten.map(({ id, field, before, after }) => (
              <li key={`${id} ${field}`}>
                {id} · {field}: <del>{before}</del> → {after === '' ? '–' : after}
              </li>
            ))}
          </ul>
          {more > 0 && (
            <p>
              {texts.more[lang]} {more}
            </p>
          )}
        </>
      )}
    </Notice>
  );
}

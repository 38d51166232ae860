import { useEffect } from 'preact/hooks';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallTrouble } from './call-trouble.tsx';
import { foreignOwner, mailTexts as texts } from './mail-texts.ts';
import { Notice } from './notice.tsx';
import { useCall } from './use-call.ts';

/** Whose workbook this is, and the button with which a person says that they know it. */
export function WhoseWorkbook({
  lang,
  onKnown = () => {},
}: {
  readonly lang: Lang;
  readonly onKnown?: () => void;
}) {
  const [asking, ask] = useCall('workbook.whose');
  const [telling, tell] = useCall('workbook.know');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is shown
  useEffect(() => void ask({}), []);
  if (telling.kind === 'done') return <Notice kind="success">{texts.nowKnown[lang]}</Notice>;
  return (
    <Notice kind="warning">
      <h2>{texts.whose[lang]}</h2>
      <p>{texts.why[lang]}</p>
      <CallTrouble state={asking} lang={lang} />
      <CallTrouble state={telling} lang={lang} />
      {asking.kind === 'done' && (
        <>
          <dl>
            <dt>{texts.title[lang]}</dt>
            <dd>{asking.value.title}</dd>
            <dt>{texts.owner[lang]}</dt>
            <dd>
              <strong>{asking.value.owner || texts.noOwner[lang]}</strong>
            </dd>
            <dt>{texts.address[lang]}</dt>
            <dd>{asking.value.url}</dd>
          </dl>
          {asking.value.foreign !== '' && (
            <p>
              <strong>{foreignOwner[lang](asking.value.foreign)}</strong>
            </p>
          )}
          <p>{texts.check[lang]}</p>
          <button
            type="button"
            disabled={telling.kind === 'waiting'}
            onClick={() =>
              void tell({}).then((after) => {
                if (after.kind === 'done') onKnown();
              })
            }
          >
            {texts.know[lang]}
          </button>
        </>
      )}
    </Notice>
  );
}

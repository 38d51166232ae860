import type { RealFile as File } from '../../core/rpc/sharing.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { fileTexts as texts } from './file-texts.ts';

/** What Google calls a file, whose it is, and its address: none of it can be typed into the plan but for the title. */
export function RealFile({
  file: { title, owner, url },
  lang,
}: {
  readonly file: File;
  readonly lang: Lang;
}) {
  return (
    <p class="file">
      <strong>{title}</strong>
      {' · '}
      {owner === '' ? texts.noOwner[lang] : `${texts.owner[lang]}${colon[lang]} ${owner}`}
      <br />
      <a href={url} target="_blank" rel="noreferrer">
        {url}
      </a>
    </p>
  );
}

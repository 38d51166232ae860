import type { PaperResult } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { languageNames, texts } from './texts.ts';

/** What was made, and that it is a draft. */
export function Made({ result, lang }: { result: PaperResult; lang: Lang }) {
  const { url, message, problems, others, missing, kept } = result;
  return (
    <Notice kind={missing.length > 0 ? 'warning' : 'success'}>
      <p>
        {message}{' '}
        <a href={url} target="_blank" rel="noopener noreferrer" class="done">
          {texts.open[lang]}
        </a>
      </p>
      {others.map((other) => (
        <p key={other.url}>
          {other.title}{' '}
          <a href={other.url} target="_blank" rel="noopener noreferrer" class="done">
            {texts.open[lang]}
          </a>
        </p>
      ))}
      {missing.length > 0 && (
        <p>
          {texts.notMade[lang]} {missing.map((code) => languageNames[code]).join(', ')}.{' '}
          {texts.makeRest[lang]}
        </p>
      )}
      {kept.length > 0 && (
        <p>
          {texts.kept[lang]} {kept.join(', ')}. {texts.keptRemedy[lang]}
        </p>
      )}
      <p class="hint">{texts.folder[lang]}</p>
      <ProblemList problems={problems.filter(({ severity }) => severity !== 'info')} lang={lang} />
    </Notice>
  );
}

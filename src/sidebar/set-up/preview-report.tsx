import type { Preview } from '../../core/rpc/contract.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { texts } from './texts.ts';

/** What a plan holds, before anything is written. */
export function PreviewReport({ preview, lang }: { preview: Preview; lang: Lang }) {
  const { title, areas, chapters, actions, tiers, milestones, continuous, back, problems } =
    preview;
  return (
    <>
      {title !== null && <h2>{title}</h2>}
      <table class="areas">
        <thead>
          <tr>
            <th scope="col">{texts.areas[lang]}</th>
            <th scope="col">{texts.actions[lang]}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area.number}>
              <td>
                {area.number} {area.name}
              </td>
              <td>{area.actions}</td>
            </tr>
          ))}
          <tr class="total">
            <td>{texts.total[lang]}</td>
            <td>{actions}</td>
          </tr>
        </tbody>
      </table>
      <dl>
        <dt>{texts.chapters[lang]}</dt>
        <dd>{chapters}</dd>
        <dt>{texts.tiers[lang]}</dt>
        <dd>{tiers.map((tier) => `${tier.label}: ${tier.actions}`).join(' · ')}</dd>
        <dt>{texts.kinds[lang]}</dt>
        <dd>
          {texts.milestones[lang]}
          {colon[lang]} {milestones} · {texts.continuous[lang]}
          {colon[lang]} {continuous}
        </dd>
      </dl>
      {back > 0 && (
        <Notice>
          {back} {texts.comeBack[lang]}
        </Notice>
      )}
      <ProblemList problems={problems} lang={lang} />
    </>
  );
}

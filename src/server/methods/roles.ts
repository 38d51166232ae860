import { accessFindings } from '../../core/access/roles/access-findings.ts';
import { roleProblem } from '../../core/access/roles/access-texts.ts';
import { copiedProblems } from '../../core/access/roles/copied-plan.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { applyRoles as roleRequests } from '../../core/set-up/set-up.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import { adoptRequests } from '../../core/workbook/layout/marker.ts';
import { isOurProtection } from '../../core/workbook/layout/protection.ts';
import { managersOf } from '../../core/workbook/read-settings.ts';
import { sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Context } from '../context.ts';
import type { ProtectionEditors } from '../google/sheets.ts';
import { settingsWhole } from '../services/plan-save.ts';
import { admit } from '../services/rights.ts';
import { type Planned, writeLayout } from '../services/write-layout.ts';

type Applied = Planned & Output<'roles.apply'>;

/**
 * Brings the protections in line with the managers of Settings, and tells where the sharing of the file
 * does not fit: six round trips, whatever the size of the plan.
 */
export const applyRoles: Handlers<Context>['roles.apply'] = (_input, context) => {
  const { added, removed, message, problems } = writeLayout<Applied>(context, (snapshot) => {
    const { lang, email, sheets } = context;
    const settings = settingsWhole(snapshot, lang);
    admit(context, settings, snapshot);
    const today = context.today(snapshot.properties.timeZone);
    const { requests: all, missing } = roleRequests(snapshot, settings, today, email);
    const shared = context.access();
    const protections = sheets.protections();
    const before = editorsBefore(protections);
    const requests = mendsLetterhead(protections, shared.owner)
      ? all
      : all.filter(isNotOfLetterhead);
    const after = new Set([...managersOf(settings), email.toLowerCase()]);
    const added = [...after].filter((each) => !before.has(each) && each !== shared.owner);
    const removed = [...before].filter((each) => !after.has(each) && each !== shared.owner);
    const problems = [
      ...copiedProblems(snapshot, lang),
      ...(missing > 0 ? [roleProblem('no-protection', lang)] : []),
      ...accessFindings(settings, shared).map(({ code, email }) => roleProblem(code, lang, email)),
      ...(added.length + removed.length > 0 && settings.sections.some(({ workbook }) => workbook)
        ? [roleProblem('sections-follow', lang)]
        : []),
    ];
    const message = sentences.rolesApplied[lang]({ added, removed });
    return {
      requests: [...requests, ...adoptRequests(snapshot)],
      added,
      removed,
      message,
      problems,
    };
  });
  return { added, removed, message, problems };
};

/**
 * Whether the letterhead lets in nobody but those whom the protections of Settings name now, and the owner. Else its
 * sheet may have been made by any of them: naming managers there would have it taken for theirs.
 */
function mendsLetterhead(protections: readonly ProtectionEditors[], owner: string): boolean {
  const of = (id: number): string[] =>
    protections
      .filter(
        ({ sheetId, protectedRangeId }) => sheetId === id && isOurProtection(id, protectedRangeId),
      )
      .flatMap(({ editors }) => editors.map((each) => each.toLowerCase()));
  const managers = new Set([...of(sheetIds.settings), owner]);
  const here = of(sheetIds.letterhead);
  // One that only warns lists nobody.
  return here.length > 0 && here.every((each) => managers.has(each));
}

const isNotOfLetterhead = ({ updateProtectedRange }: Request): boolean =>
  !isOurProtection(
    sheetIds.letterhead,
    updateProtectedRange?.protectedRange?.protectedRangeId ?? 0,
  );

/** Everybody whom one of our protections names. */
function editorsBefore(protections: readonly ProtectionEditors[]): ReadonlySet<string> {
  return new Set(
    protections
      .filter(({ sheetId, protectedRangeId }) => isOurProtection(sheetId, protectedRangeId))
      .flatMap(({ editors }) => editors.map((each) => each.toLowerCase())),
  );
}

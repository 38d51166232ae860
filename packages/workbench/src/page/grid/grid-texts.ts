import type { ILanguagePack } from '@univerjs/core';
import enDataValidation from '@univerjs/data-validation/locale/en-US';
import esDataValidation from '@univerjs/data-validation/locale/es-ES';
import frDataValidation from '@univerjs/data-validation/locale/fr-FR';
import enDesign from '@univerjs/design/locale/en-US';
import esDesign from '@univerjs/design/locale/es-ES';
import frDesign from '@univerjs/design/locale/fr-FR';
import enDocsUi from '@univerjs/docs-ui/locale/en-US';
import esDocsUi from '@univerjs/docs-ui/locale/es-ES';
import frDocsUi from '@univerjs/docs-ui/locale/fr-FR';
import enSheets from '@univerjs/sheets/locale/en-US';
import esSheets from '@univerjs/sheets/locale/es-ES';
import frSheets from '@univerjs/sheets/locale/fr-FR';
import enSheetsDataValidationUi from '@univerjs/sheets-data-validation-ui/locale/en-US';
import esSheetsDataValidationUi from '@univerjs/sheets-data-validation-ui/locale/es-ES';
import frSheetsDataValidationUi from '@univerjs/sheets-data-validation-ui/locale/fr-FR';
import enSheetsFilter from '@univerjs/sheets-filter/locale/en-US';
import esSheetsFilter from '@univerjs/sheets-filter/locale/es-ES';
import frSheetsFilter from '@univerjs/sheets-filter/locale/fr-FR';
import enSheetsFilterUi from '@univerjs/sheets-filter-ui/locale/en-US';
import esSheetsFilterUi from '@univerjs/sheets-filter-ui/locale/es-ES';
import frSheetsFilterUi from '@univerjs/sheets-filter-ui/locale/fr-FR';
import enSheetsFormula from '@univerjs/sheets-formula/locale/en-US';
import esSheetsFormula from '@univerjs/sheets-formula/locale/es-ES';
import frSheetsFormula from '@univerjs/sheets-formula/locale/fr-FR';
import enSheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import esSheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/es-ES';
import frSheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/fr-FR';
import enSheetsNoteUi from '@univerjs/sheets-note-ui/locale/en-US';
import esSheetsNoteUi from '@univerjs/sheets-note-ui/locale/es-ES';
import frSheetsNoteUi from '@univerjs/sheets-note-ui/locale/fr-FR';
import enSheetsUi from '@univerjs/sheets-ui/locale/en-US';
import esSheetsUi from '@univerjs/sheets-ui/locale/es-ES';
import frSheetsUi from '@univerjs/sheets-ui/locale/fr-FR';
import enUi from '@univerjs/ui/locale/en-US';
import esUi from '@univerjs/ui/locale/es-ES';
import frUi from '@univerjs/ui/locale/fr-FR';
import type { Lang } from '../../protocol/lang.ts';

/** What the grid itself says, from its packages. */
export function gridTexts(lang: Lang): ILanguagePack[] {
  return packs[lang];
}

const packs: Readonly<Record<Lang, ILanguagePack[]>> = {
  en: [
    enDesign,
    enUi,
    enDocsUi,
    enSheets,
    enSheetsUi,
    enSheetsFormula,
    enSheetsFormulaUi,
    enDataValidation,
    enSheetsDataValidationUi,
    enSheetsFilter,
    enSheetsFilterUi,
    enSheetsNoteUi,
  ],
  fr: [
    frDesign,
    frUi,
    frDocsUi,
    frSheets,
    frSheetsUi,
    frSheetsFormula,
    frSheetsFormulaUi,
    frDataValidation,
    frSheetsDataValidationUi,
    frSheetsFilter,
    frSheetsFilterUi,
    frSheetsNoteUi,
  ],
  es: [
    esDesign,
    esUi,
    esDocsUi,
    esSheets,
    esSheetsUi,
    esSheetsFormula,
    esSheetsFormulaUi,
    esDataValidation,
    esSheetsDataValidationUi,
    esSheetsFilter,
    esSheetsFilterUi,
    esSheetsNoteUi,
  ],
};

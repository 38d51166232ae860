import { t } from './lang.ts';
import { counted, plural } from './plural.ts';

/** What is said of papers, apart from the rest: read only when somebody works with them. */
export const paperSentences = {
  paperMade: t<{ title: string }>(
    ({ title }) => `The paper “${title}” is ready.`,
    ({ title }) => `Le document « ${title} » est prêt.`,
    ({ title }) => `El documento «${title}» está listo.`,
  ),
  paperIssued: t<{ name: string }>(
    ({ name }) => `Issued: ${name}. Later papers to this body are compared with it.`,
    ({ name }) => `Publié : ${name}. Les prochains documents pour cet organe lui seront comparés.`,
    ({ name }) =>
      `Emitido: ${name}. Los próximos documentos para este órgano se compararán con él.`,
  ),
  paperPdf: t<{ n: number }>(
    ({ n }) => `${plural(n, 'en', 'The PDF is', `${n} PDFs are`)} in your folder of reports.`,
    ({ n }) => `${plural(n, 'fr', 'Le PDF est', `${n} PDF sont`)} dans votre dossier de rapports.`,
    ({ n }) => `${plural(n, 'es', 'El PDF está', `${n} PDF están`)} en su carpeta de informes.`,
  ),
  paperDelivered: t<{ shared: number; mailed: number }>(
    ({ shared, mailed }) =>
      [
        ...(shared > 0 ? [`${shared} may read the paper now.`] : []),
        ...(mailed > 0 ? [`${counted(mailed, 'en', 'mail was', 'mails were')} sent.`] : []),
      ].join(' '),
    ({ shared, mailed }) =>
      [
        ...(shared > 0
          ? [`${counted(shared, 'fr', 'personne peut', 'personnes peuvent')} lire le document.`]
          : []),
        ...(mailed > 0 ? [`${counted(mailed, 'fr', 'message envoyé', 'messages envoyés')}.`] : []),
      ].join(' '),
    ({ shared, mailed }) =>
      [
        ...(shared > 0
          ? [`${counted(shared, 'es', 'persona puede', 'personas pueden')} leer el documento.`]
          : []),
        ...(mailed > 0 ? [`${counted(mailed, 'es', 'correo enviado', 'correos enviados')}.`] : []),
      ].join(' '),
  ),
  paperRemark: t<{ missing: readonly string[]; kept: readonly string[] }>(
    ({ missing, kept }) =>
      [
        ...(missing.length > 0 ? [`Not made in: ${missing.join(', ')}.`] : []),
        ...(kept.length > 0 ? [`Left as people wrote them: ${kept.join(', ')}.`] : []),
      ].join(' '),
    ({ missing, kept }) =>
      [
        ...(missing.length > 0 ? [`Non créé en : ${missing.join(', ')}.`] : []),
        ...(kept.length > 0 ? [`Laissées telles que modifiées : ${kept.join(', ')}.`] : []),
      ].join(' '),
    ({ missing, kept }) =>
      [
        ...(missing.length > 0 ? [`No creado en: ${missing.join(', ')}.`] : []),
        ...(kept.length > 0 ? [`Se dejaron como se escribieron: ${kept.join(', ')}.`] : []),
      ].join(' '),
  ),
  paperPart: t<{ key: string }>(
    ({ key }) => ({ front: 'Front', summary: 'Summary', contents: 'Contents' })[key] ?? key,
    ({ key }) => ({ front: 'En-tête', summary: 'Résumé', contents: 'Sommaire' })[key] ?? key,
    ({ key }) => ({ front: 'Portada', summary: 'Resumen', contents: 'Índice' })[key] ?? key,
  ),
  paperSaved: t<{ name: string }>(
    ({ name }) => `Saved in the Papers sheet: ${name}.`,
    ({ name }) => `Enregistré dans la feuille Documents : ${name}.`,
    ({ name }) => `Guardado en la hoja Documentos: ${name}.`,
  ),
} as const;

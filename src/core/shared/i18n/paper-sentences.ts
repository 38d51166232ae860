import type { Sentence } from './catalogue.ts';

/** What is said of papers, apart from the rest: read only when somebody works with them. */
export const paperSentences = {
  paperMade: {
    en: ({ title }) => `The paper “${title}” is ready.`,
    fr: ({ title }) => `Le document « ${title} » est prêt.`,
    es: ({ title }) => `El documento «${title}» está listo.`,
  } satisfies Sentence<{ title: string }>,
  paperIssued: {
    en: ({ name }) => `Issued: ${name}. Later papers to this body are compared with it.`,
    fr: ({ name }) =>
      `Publié : ${name}. Les prochains documents pour cet organe lui seront comparés.`,
    es: ({ name }) =>
      `Emitido: ${name}. Los próximos documentos para este órgano se compararán con él.`,
  } satisfies Sentence<{ name: string }>,
  paperPdf: {
    en: ({ n }) => `${n === 1 ? 'The PDF is' : `${n} PDFs are`} in your folder of reports.`,
    fr: ({ n }) => `${n === 1 ? 'Le PDF est' : `${n} PDF sont`} dans votre dossier de rapports.`,
    es: ({ n }) => `${n === 1 ? 'El PDF está' : `${n} PDF están`} en su carpeta de informes.`,
  } satisfies Sentence<{ n: number }>,
  paperDelivered: {
    en: ({ shared, mailed }) =>
      [
        ...(shared > 0 ? [`${shared} may read the paper now.`] : []),
        ...(mailed > 0 ? [`${mailed} ${mailed === 1 ? 'mail was' : 'mails were'} sent.`] : []),
      ].join(' '),
    fr: ({ shared, mailed }) =>
      [
        ...(shared > 0
          ? [`${shared} ${shared === 1 ? 'personne peut' : 'personnes peuvent'} lire le document.`]
          : []),
        ...(mailed > 0
          ? [`${mailed} ${mailed === 1 ? 'message envoyé' : 'messages envoyés'}.`]
          : []),
      ].join(' '),
    es: ({ shared, mailed }) =>
      [
        ...(shared > 0
          ? [`${shared} ${shared === 1 ? 'persona puede' : 'personas pueden'} leer el documento.`]
          : []),
        ...(mailed > 0
          ? [`${mailed} ${mailed === 1 ? 'correo enviado' : 'correos enviados'}.`]
          : []),
      ].join(' '),
  } satisfies Sentence<{ shared: number; mailed: number }>,
  paperRemark: {
    en: ({ missing, kept }) =>
      [
        ...(missing.length > 0 ? [`Not made in: ${missing.join(', ')}.`] : []),
        ...(kept.length > 0 ? [`Left as people wrote them: ${kept.join(', ')}.`] : []),
      ].join(' '),
    fr: ({ missing, kept }) =>
      [
        ...(missing.length > 0 ? [`Non créé en : ${missing.join(', ')}.`] : []),
        ...(kept.length > 0 ? [`Laissées telles que modifiées : ${kept.join(', ')}.`] : []),
      ].join(' '),
    es: ({ missing, kept }) =>
      [
        ...(missing.length > 0 ? [`No creado en: ${missing.join(', ')}.`] : []),
        ...(kept.length > 0 ? [`Se dejaron como se escribieron: ${kept.join(', ')}.`] : []),
      ].join(' '),
  } satisfies Sentence<{ missing: readonly string[]; kept: readonly string[] }>,
  paperPart: {
    en: ({ key }) => ({ front: 'Front', summary: 'Summary', contents: 'Contents' })[key] ?? key,
    fr: ({ key }) => ({ front: 'En-tête', summary: 'Résumé', contents: 'Sommaire' })[key] ?? key,
    es: ({ key }) => ({ front: 'Portada', summary: 'Resumen', contents: 'Índice' })[key] ?? key,
  } satisfies Sentence<{ key: string }>,
  paperSaved: {
    en: ({ name }) => `Saved in the Papers sheet: ${name}.`,
    fr: ({ name }) => `Enregistré dans la feuille Documents : ${name}.`,
    es: ({ name }) => `Guardado en la hoja Documentos: ${name}.`,
  } satisfies Sentence<{ name: string }>,
} as const;

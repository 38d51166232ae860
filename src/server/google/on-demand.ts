/**
 * Code and data that only some commands need lie in HTML files of the project, wrapped in one script
 * element: Apps Script evaluates the whole script at every execution, edits included, but reads an
 * HTML file only when asked to.
 */
export function embedded(file: string): string {
  const html = HtmlService.createHtmlOutputFromFile(file).getContent();
  return html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'));
}

/** What each file of code exports. The build makes them from `src/server/on-demand/`. */
interface OnDemand {
  'fault-texts': typeof import('../on-demand/fault-texts.ts');
  managers: typeof import('../on-demand/managers.ts');
  rules: typeof import('../on-demand/rules.ts');
  layout: typeof import('../on-demand/layout.ts');
  translations: typeof import('../on-demand/translations.ts');
  'plan-reader': typeof import('../on-demand/plan-reader.ts');
  'plan-changes': typeof import('../on-demand/plan-changes.ts');
  papers: typeof import('../on-demand/papers.ts');
  sections: typeof import('../on-demand/sections.ts');
  'paper-writer': typeof import('../on-demand/paper-writer.ts');
}

const loaded: Partial<OnDemand> = {};

/** Evaluates a file of the project's own code, once in an execution. */
export function onDemand<F extends keyof OnDemand>(file: F): OnDemand[F] {
  // The text is our own build's, never anybody's input; it ends in the exports, under this name.
  const load = (): OnDemand[F] => new Function(`${embedded(file)};return __module`)();
  const module = loaded[file] ?? load();
  loaded[file] = module;
  return module;
}

import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { withSlots } from '../../../../../src/core/papers/report/letterhead/with-slots.ts';
import { builtInLetterhead, xmlOf } from './built-in-letterhead.ts';

const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const slot = { key: 'summary', level: 1, text: 'Summary' } as const;
const front = '<w:p></w:p>';
const heading = (id: string, text = 'Summary', mark = 1_000_001): string =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:bookmarkStart w:id="${mark}" w:name="WorkPlan${mark}"/>` +
  `<w:r><w:t xml:space="preserve">${text}</w:t></w:r><w:bookmarkEnd w:id="${mark}"/></w:p>${front}`;
const document = (body: string): string =>
  `<?xml version="1.0"?><w:document ${ns}>${body}</w:document>`;
const styles = (content = ''): string => `<w:styles ${ns}>${content}</w:styles>`;
const headingStyle =
  '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>';

/** The document part with the slot in it. */
const placed = (body: string): string | undefined =>
  withSlots({ document: document(body), styles: styles(headingStyle) }, [slot])?.document;
/** The style that the slot gets, among these styles. */
const styleIn = (content: string): string | undefined =>
  /<w:pStyle w:val="([^"]*)"/.exec(
    withSlots({ document: document('<w:body></w:body>'), styles: styles(content) }, [slot])
      ?.document ?? '',
  )?.[1];

describe('headings put into a letterhead', () => {
  it('follow its own paragraphs, before the properties of its last section', () => {
    const own = '<w:p><w:r><w:t>Own</w:t></w:r></w:p>';
    const section = '<w:sectPr><w:pgSz w:w="11906"/></w:sectPr>';
    expect(placed(`<w:body>${own}${section}</w:body>`)).toBe(
      document(`<w:body>${own}${front}${heading('Titre1')}${section}</w:body>`),
    );
  });

  it.each([
    ['no section', '<w:p/>', ''],
    ['an empty section', '<w:p/>', '<w:sectPr/>'],
    ['attributes with >', '<w:p w:rsidR="a>b"/>', `<w:sectPr w:rsidR='>'/>`],
    [
      'a section that was changed',
      '',
      '<w:sectPr><w:sectPrChange><w:sectPr/></w:sectPrChange></w:sectPr>',
    ],
    ['an earlier section', '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>', ''],
    ['a comment after it', '', '<w:sectPr/><!-- <w:p/></w:body> -->'],
    ['a table at the end', '<w:tbl><w:tr/></w:tbl>', '<w:sectPr/>'],
  ])('stand in the right place with %s', (_, own, section) => {
    expect(placed(`<w:body>${own}${section}</w:body>`)).toBe(
      document(`<w:body>${own}${front}${heading('Titre1')}${section}</w:body>`),
    );
  });

  it.each([
    ['no XML', 'Dear reader'],
    ['another root', `<w:ftr ${ns}><w:body></w:body></w:ftr>`],
    ['another prefix', document('<w:body/>').replaceAll('w:', 'x:')],
    ['another namespace', document('<w:body></w:body>').replace('2006', '2007')],
    ['a body that is empty', document('<w:body/>')],
    ['tags that do not nest', document('<w:body><w:p></w:body></w:p>')],
    ['a document type', `<!DOCTYPE w:document [<!ENTITY a "b">]>${document('<w:body></w:body>')}`],
  ])('are refused by %s', (_, xml) => {
    expect(withSlots({ document: xml, styles: styles() }, [slot])).toBeUndefined();
  });

  it('have bookmarks beside those that are there, with IDs and names of their own', () => {
    const own =
      `<w:p><w:bookmarkStart w:name='workplan1000001' w:id='7'/><w:bookmarkEnd w:id='7'/></w:p>` +
      '<w:p><w:bookmarkStart w:id = "1000002" w:name="_Toc1"/><w:bookmarkEnd w:id="1000002"/></w:p>';
    const xml = withSlots(
      { document: document(`<w:body>${own}</w:body>`), styles: styles(headingStyle) },
      [slot, slot],
    );
    expect(xml?.document).toContain(own);
    const started = [...(xml?.document.matchAll(/<w:bookmarkStart([^>]*)>/g) ?? [])].slice(2);
    expect(started.map(([, attributes]) => attributes)).toEqual([
      ' w:id="1000003" w:name="WorkPlan1000003"/',
      ' w:id="1000004" w:name="WorkPlan1000004"/',
    ]);
    expect(xml?.document.match(/<w:bookmarkEnd w:id="100000[34]"/g)).toHaveLength(2);
  });

  it('are refused by styles that are none', () => {
    const xml = document('<w:body></w:body>');
    expect(withSlots({ document: xml, styles: '' }, [slot])).toBeUndefined();
    expect(withSlots({ document: xml, styles: `<w:styles ${ns}/>` }, [slot])).toBeUndefined();
  });

  it('have the style with the name of a heading, whatever its ID', () => {
    expect(styleIn(headingStyle)).toBe('Titre1');
    expect(styleIn(`<w:style w:styleId='T 1' ><w:name  w:val='Heading 1' /></w:style>`)).toBe(
      'T 1',
    );
    expect(styleIn(`<!-- ${headingStyle} -->`)).toBe('WorkPlanHeading1');
    expect(styleIn(headingStyle.replace('paragraph', 'character'))).toBe('WorkPlanHeading1');
    expect(
      styleIn('<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 10"/></w:style>'),
    ).toBe('WorkPlanHeading1');
  });

  it('bring a style of that name where there is none', () => {
    const [with1, with2] = [1, 2].map((level) =>
      withSlots({ document: document('<w:body></w:body>'), styles: styles(headingStyle) }, [
        { ...slot, level: level as 1 | 2 },
      ]),
    );
    expect(with1?.styles).toBe(styles(headingStyle));
    expect(with2?.styles).toContain('w:styleId="WorkPlanHeading2"><w:name w:val="heading 2"/>');
    expect(XMLValidator.validate(with2?.styles ?? '')).toBe(true);
  });

  it('stay text, whatever they say', () => {
    const parser = new XMLParser({
      ignoreAttributes: true,
      trimValues: false,
      parseTagValue: false,
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const xml = withSlots({ document: document('<w:body></w:body>'), styles: styles() }, [
          { ...slot, text: `a<&"'>]]>\v${text}\u0000\ud800.` },
        ]);
        expect(XMLValidator.validate(xml?.document ?? '')).toBe(true);
        const said = parser.parse(xml?.document ?? '')['w:document']['w:body']['w:p'][1]['w:r'][
          'w:t'
        ];
        expect(said).toMatch(/^a<&"'>\]\]> /);
        expect(said).toMatch(/\ufffd\.$/);
      }),
    );
  });

  it('find all styles in the built-in letterhead, which has no text in its body', () => {
    const xml = xmlOf(builtInLetterhead());
    const slots = ([1, 2, 3] as const).map((level) => ({ key: `k${level}`, level, text: 'é 🎉' }));
    const written = withSlots(xml, slots);
    expect(written?.styles).toBe(xml.styles);
    expect(written?.document.match(/<w:body>.*(?=<w:sectPr>)/)?.[0]).toBe(
      `<w:body>${front}${[1, 2, 3].map((level) => heading(`Heading${level}`, 'é 🎉', 1_000_000 + level)).join('')}`,
    );
  });
});

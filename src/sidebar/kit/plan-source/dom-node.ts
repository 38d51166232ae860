import type { MarkupNode } from '../../../core/plan/sources/markup-node.ts';

/** A node of the browser's, as the readers of plans walk it. Nothing of it gets into the page. */
export function domNode(node: Node): MarkupNode {
  const element = node instanceof Element ? node : undefined;
  const isText = node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
  return {
    // Names of HTML come in capitals, names of XML as they are written.
    name: isText
      ? ''
      : element?.namespaceURI === html
        ? node.nodeName.toLowerCase()
        : node.nodeName,
    text: isText ? (node.nodeValue ?? '') : '',
    attribute: (name) => element?.getAttribute(name) ?? undefined,
    children: [...node.childNodes].filter(isRead).map(domNode),
  };
}

const html = 'http://www.w3.org/1999/xhtml';

/** Word hides its list markers' conditions in comments. */
function isRead({ nodeType }: Node): boolean {
  return nodeType !== Node.COMMENT_NODE && nodeType !== Node.PROCESSING_INSTRUCTION_NODE;
}

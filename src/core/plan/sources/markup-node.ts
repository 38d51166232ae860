/** A node of HTML or XML, as far as reading needs it. A browser's nodes fit behind it, and others. */
export interface MarkupNode {
  /** As written, in lower case for HTML: `w:p`, `li`; '' for text. */
  readonly name: string;
  /** Of a text node. */
  readonly text: string;
  readonly attribute: (name: string) => string | undefined;
  readonly children: readonly MarkupNode[];
}

export function childNamed(node: MarkupNode | undefined, name: string): MarkupNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** All text below a node. */
export function textBelow(node: MarkupNode): string {
  return node.name === '' ? node.text : node.children.map(textBelow).join('');
}

/** The structure of a page as pdf.js gives it. */
type PageNode = { role?: string; type?: string; children?: readonly PageNode[]; alt?: string };

/** A structure on a few lines: an element a line, those that are alike and follow each other counted. */
export function outlineOf(node: PageNode, depth = 0): string[] {
  const lines: string[] = [];
  let last = '';
  let count = 0;
  const flush = () => {
    if (count > 0) lines.push(count > 1 ? last.replace(/^( *)/, `$1${count} x `) : last);
  };
  for (const child of node.children ?? []) {
    if (child.role === undefined) continue;
    const alt = child.alt === undefined ? '' : ` "${child.alt}"`;
    const below = outlineOf(child, depth + 1);
    const text = [`${'  '.repeat(depth)}${child.role}${alt}`, ...below].join('\n');
    if (text !== last) {
      flush();
      last = text;
      count = 0;
    }
    count++;
  }
  flush();
  return lines;
}

import { flat, type Node } from './checker.ts';

const HEADING = /^H\d$/;

/** The first words of a text; numbers, which hang on constants of the bank, as `#`. */
function first(text: string, words = 4): string {
  const all = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\d+(?:[.,]\d+)*/g, '#')
    .split(' ');
  return all.length > words ? `${all.slice(0, words).join(' ')} ...` : all.join(' ');
}

function lineOf(node: Node): string {
  const rows = flat(node).filter(({ role }) => role === 'TR').length;
  const heads = flat(node).filter(({ role }) => role === 'TH');
  switch (node.role) {
    case 'Table':
      return `Table of ${rows - 1} x ${heads.length}: ${heads.map(({ text }) => first(text, 3)).join(' | ')}`;
    case 'L':
    case 'TOC':
      return `${node.role} of ${node.kids.length}: ${first(node.kids[0]?.text ?? '')}`;
    case 'Figure':
      return `Figure: ${first(node.kids.find(({ role }) => role === 'Caption')?.text ?? node.text)}`;
    default:
      return `${node.role} ${first(node.text)}`;
  }
}

/** What lies directly in the sections of a document, an element a line; those of one role that follow each other are counted. */
export function goldenOf(root: Node): string {
  const lines: string[] = [];
  for (const section of root.kids) {
    let last = '';
    let more = 0;
    const flush = () => {
      if (more > 0) lines.push(`    and ${more} more ${last}`);
      more = 0;
    };
    for (const node of section.kids) {
      const isHeading = HEADING.test(node.role);
      if (!isHeading && node.role === last) {
        more++;
        continue;
      }
      flush();
      last = node.role;
      lines.push(
        isHeading
          ? `${'  '.repeat(Number(node.role.slice(1)) - 1)}${node.role} ${node.text.trim()}`
          : `    ${lineOf(node)}`,
      );
    }
    flush();
  }
  return `${lines.join('\n')}\n`;
}

/** The headings down to a level, each with how many elements of each kind stand below it. */
export function digestOf(root: Node, level: number): string {
  const lines: { text: string; counts: Map<string, number> }[] = [];
  for (const node of root.kids.flatMap(({ kids }) => kids)) {
    const isHeading = HEADING.test(node.role) && Number(node.role.slice(1)) <= level;
    if (isHeading || lines.length === 0)
      lines.push({ text: isHeading ? `${node.role} ${node.text.trim()}` : 'Cover', counts: new Map() });
    if (isHeading) continue;
    for (const { role } of flat(node)) {
      const counts = lines.at(-1)?.counts;
      counts?.set(role, (counts.get(role) ?? 0) + 1);
    }
  }
  const told = (counts: ReadonlyMap<string, number>) =>
    [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([role, count]) => `${role} ${count}`)
      .join(', ');
  return `${lines.map(({ text, counts }) => `${text}${counts.size === 0 ? '' : `: ${told(counts)}`}`).join('\n')}\n`;
}

import {
  type Block,
  type Cell,
  type Heading,
  type Inline,
  RAMP_LETTERS,
  type Report,
  type Table,
  type Text,
  type Tone,
} from '../blocks.ts';
import { footFacts } from '../foot-facts.ts';
import { anchorName, escapeText } from './escape.ts';

/** The report as Markdown that GitHub renders. A drawing is told in words; everything from outside is escaped. */
export function renderMarkdown(report: Report): string {
  const listed = headingsOf(report.blocks).filter((one) => one.listed);
  const parts = report.blocks.flatMap((block) => blockLines(block, listed));
  return `${[...parts, '---', footFacts(report).map(escapeText).join(' · ')].join('\n\n')}\n`;
}

function headingsOf(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block];
    if (block.kind === 'columns') return block.columns.flatMap((column) => headingsOf(column.blocks));
    return 'blocks' in block && block.kind !== 'figureData' ? headingsOf(block.blocks) : [];
  });
}

const ALERTS: Readonly<Record<Tone, string>> = {
  neutral: 'NOTE',
  info: 'NOTE',
  good: 'TIP',
  watch: 'WARNING',
  bad: 'CAUTION',
};

/** A block as paragraphs, to be set apart by empty lines. */
function blockLines(block: Block, listed: readonly Heading[]): string[] {
  const within = (blocks: readonly Block[]) => blocks.flatMap((one) => blockLines(one, listed));
  switch (block.kind) {
    case 'heading':
      return [`<a id="${anchorName(block.anchor)}"></a>`, `${'#'.repeat(block.level + 1)} ${escapeText(block.text)}`];
    case 'paragraph':
      return [inline(block.text)];
    case 'list':
      return [block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(item)}`).join('\n')];
    case 'table':
      return block.rows.length === 0 ? [] : tableLines(block);
    case 'callout': {
      const points = (block.points ?? []).map((point) => `- ${inline(point)}`).join('\n');
      const inside = [`**${escapeText(block.title)}**`, ...block.text.map(inline), ...(points === '' ? [] : [points])];
      const quoted = inside
        .join('\n\n')
        .split('\n')
        .map((line) => `> ${line}`.trimEnd());
      return [[`> [!${ALERTS[block.tone]}]`, ...quoted].join('\n')];
    }
    case 'keyValues':
      return [block.pairs.map(({ key, value }) => `- **${escapeText(key)}**: ${inline(value)}`).join('\n')];
    case 'figure':
      return [
        `**${escapeText(block.title)}**`,
        ...(block.mermaid === undefined ? [] : [`\`\`\`mermaid\n${block.mermaid.trimEnd()}\n\`\`\``]),
        escapeText(block.alt),
        ...(block.data ? tableLines(block.data) : []),
      ];
    case 'figureData':
      return [];
    case 'columns':
      return block.columns.flatMap((column) => within(column.blocks));
    case 'group':
    case 'onePage':
    case 'wide':
      return within(block.blocks);
    case 'cover':
      return [
        `# ${escapeText(block.title)}`,
        `**${escapeText(block.eyebrow)}**`,
        escapeText(block.subtitle),
        block.facts.map(({ key, value }) => `- **${escapeText(key)}**: ${escapeText(value)}`).join('\n'),
      ];
    case 'contents':
      return [
        `## ${escapeText(block.title)}`,
        listed
          .map((one) => `${'  '.repeat(one.level - 1)}- [${escapeText(one.text)}](#${anchorName(one.anchor)})`)
          .join('\n'),
      ];
  }
}

function tableLines(block: Table): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = block.rows.map(({ cells, anchor }) =>
    line(
      block.columns.map((_, index) => {
        const text = cellText(cells[index] ?? '');
        return index === 0 && anchor !== undefined ? `<a id="${anchorName(anchor)}"></a>${text}` : text;
      }),
    ),
  );
  const lines = [
    line(block.columns.map((column) => escapeText(column.head))),
    line(block.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...rows,
  ].join('\n');
  return block.caption === undefined ? [lines] : [`**${escapeText(block.caption)}**`, lines];
}

function cellText(cell: Cell): string {
  if (typeof cell !== 'object' || !('text' in cell)) return inline(cell);
  const letter = cell.badge === undefined ? undefined : RAMP_LETTERS[cell.badge - 1];
  return letter === undefined ? inline(cell.text) : `\`${letter}\` ${inline(cell.text)}`;
}

function inline(text: Text): string {
  return typeof text === 'string' ? escapeText(text) : text.map(run).join('').trim();
}

/** White space stays outside the marks of bold text, where it would break them. */
function run({ text, strong, to }: Inline): string {
  const before = /^\s*/.exec(text)?.[0] ?? '';
  const after = text.trim() === '' ? '' : (/\s*$/.exec(text)?.[0] ?? '');
  const inside = escapeText(text);
  const bold = strong && inside !== '' ? `**${inside}**` : inside;
  const linked = to === undefined ? bold : `[${bold}](#${anchorName(to)})`;
  return `${space(before)}${linked}${space(after)}`;
}

function space(white: string): string {
  return white.includes('\n') ? '<br>' : white;
}

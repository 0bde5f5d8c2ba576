import { cleanLine } from '../../model/text.ts';
import { type Block, type Cell, type Figure, plain, RAMP_LETTERS, type Table, type Tone } from '../../report/blocks.ts';
import type { Passage } from '../../tui/options.ts';

const TONES = {
  neutral: 'strong',
  info: 'strong',
  good: 'good',
  watch: 'watch',
  bad: 'danger',
} as const satisfies Record<Tone, string>;

/** What a screen of characters can show of these blocks; a drawing is told in words, with its numbers as a table. */
export function passagesOf(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap(passages);
}

function passages(block: Block): Passage[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text }];
    case 'paragraph':
      return [{ kind: 'text', text: plain(block.text), ...(block.look === 'small' && { tone: 'muted' as const }) }];
    case 'list':
      return block.items.map((item, at) => ({
        kind: 'text',
        text: plain(item),
        mark: block.ordered ? `${at + 1}.` : '-',
      }));
    case 'table':
      return table(block);
    case 'callout':
      return [
        { kind: 'text', text: block.title, tone: TONES[block.tone] },
        ...block.text.map((text): Passage => ({ kind: 'text', text: plain(text) })),
        ...(block.points ?? []).map((point): Passage => ({ kind: 'text', text: plain(point), mark: '-' })),
      ];
    case 'keyValues':
      return block.pairs.map(({ key, value }) => ({ kind: 'text', text: `${key}: ${plain(value)}` }));
    case 'figure':
      return [
        { kind: 'text', text: block.title, tone: 'strong' },
        { kind: 'text', text: withoutTitle(block) },
        ...(block.data === undefined ? [] : table(block.data)),
      ];
    case 'columns':
      return block.columns.flatMap((column) => passagesOf(column.blocks));
    case 'group':
    case 'onePage':
    case 'wide':
      return passagesOf(block.blocks);
    // The cover says nothing of its own, the list of contents is that of the chapters.
    case 'figureData':
    case 'cover':
    case 'contents':
      return [];
  }
}

/** The words for a drawing often begin with its title, which stands above them already. */
function withoutTitle({ title, alt }: Figure): string {
  const opening = `${title.replace(/\.$/, '')}. `;
  return alt.startsWith(opening) ? alt.slice(opening.length) : alt;
}

function table({ columns, rows, caption }: Table): Passage[] {
  if (rows.length === 0) return [];
  const shown: Passage = {
    kind: 'table',
    heads: columns.map(({ head }) => head),
    rightAligned: columns.map(({ align }) => align === 'right'),
    rows: rows.map(({ cells }) => columns.map((_, at) => textOf(cells[at] ?? ''))),
  };
  return caption === undefined ? [shown] : [{ kind: 'text', text: caption, tone: 'strong' }, shown];
}

/** What a cell says; its colour is told as the letter that stands in it, its bar as what it shows. */
function textOf(cell: Cell): string {
  if (typeof cell !== 'object' || !('text' in cell)) return cleanLine(plain(cell));
  const letter = cell.badge === undefined ? '' : RAMP_LETTERS[cell.badge - 1];
  return [letter, cleanLine(plain(cell.text))].filter(Boolean).join(' ');
}

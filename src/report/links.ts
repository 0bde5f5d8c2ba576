import type { Block, Cell, Inline, Table, Text } from './blocks.ts';

/** The same blocks with links that lead to no anchor of theirs turned into plain text. */
export function withoutDeadLinks(blocks: readonly Block[]): Block[] {
  const anchors = new Set(anchorsOf(blocks));
  const run = (one: Inline): Inline => {
    if (one.to === undefined || anchors.has(one.to)) return one;
    const { to: _, ...rest } = one;
    return rest;
  };
  const change = (text: Text): Text => (typeof text === 'string' ? text : text.map(run));
  return blocks.map((block) => changed(block, change));
}

function anchorsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [block.anchor];
    if (block.kind === 'table') return block.rows.flatMap(({ anchor }) => anchor ?? []);
    if (block.kind === 'columns') return block.columns.flatMap((column) => anchorsOf(column.blocks));
    return 'blocks' in block ? anchorsOf(block.blocks) : [];
  });
}

type Change = (text: Text) => Text;

/** A block with each text that may hold links changed. */
function changed(block: Block, change: Change): Block {
  const within = (blocks: readonly Block[]) => blocks.map((one) => changed(one, change));
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: change(block.text) };
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'table':
      return changedTable(block, change);
    case 'callout': {
      const texts = { ...block, text: block.text.map(change) };
      return block.points === undefined ? texts : { ...texts, points: block.points.map(change) };
    }
    case 'keyValues':
      return { ...block, pairs: block.pairs.map((pair) => ({ ...pair, value: change(pair.value) })) };
    case 'columns':
      return { ...block, columns: block.columns.map((one) => ({ ...one, blocks: within(one.blocks) })) };
    case 'group':
    case 'onePage':
    case 'wide':
    case 'figureData':
      return { ...block, blocks: within(block.blocks) };
    case 'figure':
      return block.data === undefined ? block : { ...block, data: changedTable(block.data, change) };
    case 'heading':
    case 'cover':
    case 'contents':
      return block;
  }
}

function changedTable(table: Table, change: Change): Table {
  const cell = (one: Cell): Cell =>
    typeof one === 'object' && 'text' in one ? { ...one, text: change(one.text) } : change(one);
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) };
}

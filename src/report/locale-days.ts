import { dayText, hasLocale } from '../model/locale.ts';
import type { Block, Cell, Report, Table, Text } from './blocks.ts';
import { proseDays, shortDays } from './days.ts';

/**
 * The same report with the days as the locale that this is called in writes them: in words in sentences, in figures in
 * tables. Drawings write theirs themselves, as they must measure them.
 */
export function withLocaleDays(report: Report): Report {
  if (!hasLocale()) return report;
  return { ...report, day: dayText(report.date), blocks: blocksInLocale(report.blocks) };
}

function blocksInLocale(blocks: readonly Block[]): Block[] {
  return blocks.map(spoken);
}

function spoken(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: inText(block.text) };
    case 'list':
      return { ...block, items: block.items.map((item) => inText(item)) };
    case 'callout': {
      const said = { ...block, title: proseDays(block.title), text: block.text.map((line) => inText(line)) };
      return block.points === undefined ? said : { ...said, points: block.points.map((point) => inText(point)) };
    }
    case 'keyValues':
      return { ...block, pairs: block.pairs.map((pair) => ({ ...pair, value: inText(pair.value) })) };
    case 'figure':
      return {
        ...block,
        title: proseDays(block.title),
        alt: proseDays(block.alt),
        ...(block.data === undefined ? {} : { data: inTable(block.data) }),
      };
    case 'columns':
      return { ...block, columns: block.columns.map((one) => ({ ...one, blocks: blocksInLocale(one.blocks) })) };
    case 'group':
    case 'onePage':
    case 'wide':
    case 'figureData':
      return { ...block, blocks: blocksInLocale(block.blocks) };
    case 'heading':
      return { ...block, text: proseDays(block.text) };
    case 'table':
      return inTable(block);
    case 'cover':
    case 'contents':
      return block;
  }
}

function inTable(block: Table): Table {
  return {
    ...block,
    ...(block.caption === undefined ? {} : { caption: proseDays(block.caption) }),
    columns: block.columns.map((column) => ({ ...column, head: shortDays(column.head) })),
    rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(inCell) })),
  };
}

function inCell(cell: Cell): Cell {
  if (typeof cell === 'string' || !('text' in cell)) return inText(cell, shortDays);
  return { ...cell, text: inText(cell.text, shortDays) };
}

function inText(text: Text, write = proseDays): Text {
  return typeof text === 'string' ? write(text) : text.map((run) => ({ ...run, text: write(run.text) }));
}

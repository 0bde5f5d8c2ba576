import { dayText } from '../model/locale.ts';
import type { Block, Text } from './blocks.ts';

/** A day as facts hold it, and no part of a longer word, as of a file's name. */
const DAY = /(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/-])/g;

/** The same blocks with the days in sentences as the locale writes them; tables and drawings keep them as facts hold them. */
export function withProseDays(blocks: readonly Block[]): Block[] {
  return blocks.map(spoken);
}

function spoken(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: inText(block.text) };
    case 'list':
      return { ...block, items: block.items.map(inText) };
    case 'callout': {
      const said = { ...block, title: inString(block.title), text: block.text.map(inText) };
      return block.points === undefined ? said : { ...said, points: block.points.map(inText) };
    }
    case 'keyValues':
      return { ...block, pairs: block.pairs.map((pair) => ({ ...pair, value: inText(pair.value) })) };
    case 'figure':
      return { ...block, title: inString(block.title), alt: inString(block.alt) };
    case 'columns':
      return { ...block, columns: block.columns.map((one) => ({ ...one, blocks: withProseDays(one.blocks) })) };
    case 'group':
    case 'onePage':
    case 'wide':
    case 'figureData':
      return { ...block, blocks: withProseDays(block.blocks) };
    case 'heading':
    case 'table':
    case 'cover':
    case 'contents':
      return block;
  }
}

function inText(text: Text): Text {
  return typeof text === 'string' ? inString(text) : text.map((run) => ({ ...run, text: inString(run.text) }));
}

function inString(text: string): string {
  return text.replace(DAY, dayText);
}

import { type Block, plain, type Text } from '../../../src/report/blocks.ts';

/** Every text of these blocks, a row of a table in one. */
export function textsOf(blocks: readonly Block[]): string[] {
  const cell = (one: Text | { text: Text }) => plain(typeof one === 'object' && 'text' in one ? one.text : one);
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return [plain(block.text)];
      case 'list':
        return block.items.map(plain);
      case 'table':
        return [
          ...(block.caption === undefined ? [] : [block.caption]),
          block.columns.map((column) => column.head).join(' | '),
          ...block.rows.map((row) => row.cells.map(cell).join(' | ')),
        ];
      case 'callout':
        return [block.title, ...block.text.map(plain), ...(block.points ?? []).map(plain)];
      case 'keyValues':
        return block.pairs.map(({ key, value }) => `${key}: ${plain(value)}`);
      case 'figure':
        return [block.title, block.alt];
      case 'columns':
        return block.columns.flatMap((column) => textsOf(column.blocks));
      case 'cover':
        return [block.title, block.eyebrow, block.subtitle, ...block.facts.map(({ key, value }) => `${key}: ${value}`)];
      case 'contents':
        return [block.title];
      default:
        return textsOf(block.blocks);
    }
  });
}

/** All texts as one, with plain spaces. */
export function allText(blocks: readonly Block[]): string {
  return textsOf(blocks).join('\n').replaceAll('\u00a0', ' ');
}

/** The blocks of the chapter with this anchor. */
export function chapterOf(blocks: readonly Block[], anchor: string): readonly Block[] {
  const flat = blocks.flatMap((block) => (block.kind === 'wide' ? block.blocks : [block]));
  const from = flat.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
  if (from < 0) return [];
  const to = flat.findIndex((block, index) => index > from && block.kind === 'heading' && block.level === 1);
  return flat.slice(from, to < 0 ? undefined : to);
}

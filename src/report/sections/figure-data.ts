import { type Block, type Figure, heading, paragraph } from '../blocks.ts';

/**
 * The chapters with their figures numbered in the order of reading, and after them the chapter with the data of each.
 * Figures without data of their own have it in a table beside them, and no number.
 */
export function withFigureData(blocks: readonly Block[], title: string): Block[] {
  const figures: Figure[] = [];
  const body = blocks.map((block) => numbered(block, figures));
  if (figures.length === 0) return body;
  const tables = figures.flatMap(({ title: caption, data }) => (data === undefined ? [] : [{ ...data, caption }]));
  return [
    ...body,
    {
      kind: 'figureData',
      blocks: [
        heading(1, title, 'figure-data'),
        paragraph('What the figures draw, in numbers, by the number of the figure.'),
        ...tables,
      ],
    },
  ];
}

function numbered(block: Block, figures: Figure[]): Block {
  switch (block.kind) {
    case 'figure': {
      if (block.data === undefined) return block;
      const figure = { ...block, title: `Figure ${figures.length + 1}: ${block.title}` };
      figures.push(figure);
      return figure;
    }
    case 'columns':
      return {
        ...block,
        columns: block.columns.map((column) => ({
          ...column,
          blocks: column.blocks.map((one) => numbered(one, figures)),
        })),
      };
    case 'group':
    case 'wide':
    case 'onePage':
      return { ...block, blocks: block.blocks.map((one) => numbered(one, figures)) };
    default:
      return block;
  }
}

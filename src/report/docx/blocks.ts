import {
  BorderStyle,
  type Table as DocxTable,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
} from 'docx';
import type { Block, Callout, Cover, Heading, List, Tone } from '../blocks.ts';
import type { Ink } from '../figures/drawing.ts';
import { figureParagraph } from './figure.ts';
import { textWidth } from './page.ts';
import { DOTTED, NUMBERED } from './styles.ts';
import { wordPairs, wordTable } from './table.ts';
import { type Bookmarks, colour, plainRuns, runs } from './text.ts';

export type WordBlock = Paragraph | DocxTable | TableOfContents;

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const EDGES: Readonly<Record<Tone, Ink>> = {
  neutral: 'muted',
  info: 'accent',
  good: 'accent',
  watch: 'ramp3',
  bad: 'ramp5',
};

/** Turns blocks into paragraphs and tables of Word, in the order of reading. */
export class Writer {
  private readonly bookmarks: Bookmarks;
  private lists = 0;

  constructor(bookmarks: Bookmarks) {
    this.bookmarks = bookmarks;
  }

  blocks(all: readonly Block[], isWide: boolean): WordBlock[] {
    return all.flatMap((block) => this.block(block, isWide));
  }

  private block(block: Block, isWide: boolean): WordBlock[] {
    const width = textWidth(isWide);
    switch (block.kind) {
      case 'heading':
        return [this.heading(block)];
      case 'paragraph': {
        const style = block.look === 'lead' ? 'Lead' : block.look === 'small' ? 'Small' : undefined;
        return [new Paragraph({ ...(style === undefined ? {} : { style }), children: this.runs(block.text) })];
      }
      case 'list':
        return this.list(block);
      case 'table':
        return this.table(block, width);
      case 'callout':
        return this.callout(block);
      case 'keyValues':
        return [wordPairs(block.pairs, width, this.bookmarks), gap()];
      case 'figure':
        return [
          new Paragraph({ style: 'Caption', children: plainRuns(block.title) }),
          figureParagraph(block, width / 20),
          ...(block.data === undefined
            ? [new Paragraph({ style: 'Small', children: plainRuns(block.alt) })]
            : this.table(block.data, width)),
        ];
      case 'columns':
        return block.columns.flatMap(({ blocks }) => this.blocks(blocks, isWide));
      case 'group':
      case 'onePage':
      case 'wide':
        return this.blocks(block.blocks, isWide);
      // Each figure has its numbers below it.
      case 'figureData':
        return [];
      case 'cover':
        return this.cover(block, width);
      case 'contents':
        return [
          new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, children: plainRuns(block.title) }),
          new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-2' }),
        ];
    }
  }

  private runs(text: Parameters<typeof runs>[0], looks: Parameters<typeof runs>[2] = {}): ParagraphChild[] {
    return runs(text, this.bookmarks, looks);
  }

  private heading({ level, text, anchor }: Heading): Paragraph {
    return new Paragraph({
      heading: LEVELS[level],
      ...(level === 1 ? { pageBreakBefore: true } : {}),
      children: this.bookmarks.mark(anchor, plainRuns(text)),
    });
  }

  private list({ items, ordered }: List, looks: Pick<IParagraphOptions, 'border' | 'shading'> = {}): Paragraph[] {
    // Each list counts from one.
    const instance = this.lists++;
    const numbering = { reference: ordered ? NUMBERED : DOTTED, level: 0, instance };
    return items.map((item) => new Paragraph({ numbering, ...looks, children: this.runs(item) }));
  }

  private table(block: Extract<Block, { kind: 'table' }>, width: number): WordBlock[] {
    if (block.rows.length === 0) return [];
    const caption =
      block.caption === undefined ? [] : [new Paragraph({ style: 'Caption', children: plainRuns(block.caption) })];
    return [...caption, wordTable(block, width, this.bookmarks), gap()];
  }

  /** Paragraphs on a pale ground with a coloured edge: they can be written on, and divided between pages. */
  private callout({ tone, title, text, points = [], large }: Callout): Paragraph[] {
    const looks = {
      shading: { type: 'clear', fill: colour('zebra'), color: 'auto' },
      border: { left: { style: BorderStyle.SINGLE, size: large ? 48 : 24, space: 8, color: colour(EDGES[tone]) } },
    } as const;
    const head = { bold: true, color: colour('navy'), ...(large ? { size: 32 } : {}) };
    return [
      new Paragraph({ ...looks, keepNext: true, children: plainRuns(title, head) }),
      ...text.map((one) => new Paragraph({ ...looks, children: this.runs(one) })),
      ...this.list({ kind: 'list', ordered: false, items: points }, looks),
      gap(),
    ];
  }

  private cover({ eyebrow, title, subtitle, facts }: Cover, width: number): WordBlock[] {
    return [
      new Paragraph({
        spacing: { before: 2400 },
        children: plainRuns(eyebrow, { bold: true, color: colour('accent'), size: 24 }),
      }),
      new Paragraph({ heading: HeadingLevel.TITLE, children: plainRuns(title) }),
      new Paragraph({ style: 'Lead', spacing: { after: 1200 }, children: plainRuns(subtitle) }),
      wordPairs(facts, width, this.bookmarks),
    ];
  }
}

/** Two tables without a paragraph between them would become one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT }, children: [] });
}

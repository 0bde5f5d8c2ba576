import { Document, Packer } from 'docx';
import type { Block, Report } from '../blocks.ts';
import { safeText } from '../safe-text.ts';
import { type WordBlock, Writer } from './blocks.ts';
import { section } from './page.ts';
import { repacked } from './repack.ts';
import { NUMBERING, stylesOf } from './styles.ts';
import { Bookmarks } from './text.ts';

/** The report as a Word document with headings, tables and lists of its own. The same report gives the same bytes. */
export async function renderDocx(report: Report): Promise<Uint8Array> {
  const writer = new Writer(new Bookmarks(report.blocks.flatMap(anchorsOf)));
  const sections = stretches(report.blocks).map(({ isWide, isCover, blocks }) =>
    section(report, { isWide, isCover }, writer.blocks(blocks, isWide) satisfies WordBlock[]),
  );
  const document = new Document({
    title: safeText(report.title),
    creator: safeText(report.author),
    lastModifiedBy: safeText(report.author),
    description: safeText(report.producer),
    styles: stylesOf(report.language),
    numbering: NUMBERING,
    sections,
  });
  return repacked(await Packer.toBuffer(document), report.date);
}

type Stretch = { isWide: boolean; isCover: boolean; blocks: Block[] };

/** Blocks that lie on pages of one kind: a cover, upright, turned. */
function stretches(blocks: readonly Block[]): Stretch[] {
  const found: Stretch[] = [];
  for (const block of blocks) {
    const isWide = block.kind === 'wide';
    const isCover = block.kind === 'cover';
    const last = found.at(-1);
    if (last !== undefined && last.isWide === isWide && last.isCover === isCover) last.blocks.push(block);
    else found.push({ isWide, isCover, blocks: [block] });
  }
  return found;
}

function anchorsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.anchor];
    case 'table':
      return block.rows.flatMap(({ anchor }) => anchor ?? []);
    case 'figure':
      return block.data === undefined ? [] : anchorsOf(block.data);
    case 'columns':
      return block.columns.flatMap((column) => column.blocks.flatMap(anchorsOf));
    case 'group':
    case 'onePage':
    case 'wide':
      return block.blocks.flatMap(anchorsOf);
    default:
      return [];
  }
}

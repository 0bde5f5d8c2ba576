import type { Block, Columns, Figure, Heading, Report } from '../blocks.ts';
import { calloutPieces, keyValuePieces } from './boxes.ts';
import { moved, type Page } from './display.ts';
import { figurePiece, listedFigures, type NumberedFigure, numberFigures } from './figure.ts';
import { type Format, fill, roomOf, SIDEWAYS, UPRIGHT, widthOf } from './flow.ts';
import type { Metrics } from './fonts.ts';
import { contentsPieces, coverPiece } from './front.ts';
import { addFurniture, numberContents } from './furniture.ts';
import { type Piece, piece, stack } from './piece.ts';
import { tablePieces } from './table.ts';
import { headingPiece, listPieces, paragraphPieces, type Setting } from './text-pieces.ts';

/** Lays a report out on pages. Knows no file format; the same report and fonts give the same pages. */
export function layout(report: Report, metrics: Metrics): Page[] {
  const plan: Plan = {
    listed: blocksOf(report.blocks, 'heading').filter((one) => one.listed),
    figures: numberFigures(blocksOf(report.blocks, 'figure')),
  };
  const pages: Page[] = [];
  let chapter = '';
  for (const part of parts(report.blocks)) {
    const setting: Setting = { width: widthOf(part.format), room: roomOf(part.format), metrics, scale: 1 };
    const pieces = sequence(part.blocks, (block) => piecesOf(block, setting, plan, part.format));
    chapter = fill(pieces, part.format, pages, chapter);
  }
  numberContents(pages, metrics);
  addFurniture(pages, report, metrics);
  return pages;
}

/** The stretches of the report that stand upright and sideways. */
function parts(blocks: readonly Block[]): { format: Format; blocks: Block[] }[] {
  const found: { format: Format; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const format = block.kind === 'wide' ? SIDEWAYS : UPRIGHT;
    const inside = block.kind === 'wide' ? block.blocks : [block];
    const last = found.at(-1);
    if (last?.format === format) last.blocks.push(...inside);
    else found.push({ format, blocks: [...inside] });
  }
  return found;
}

/** A paragraph of at most so many lines under a heading introduces what follows. */
const INTRODUCTION = 6;

/** White space of a heading below a heading, as a share of what it has elsewhere. */
const BELOW_HEADING = 0.4;

/** Blocks one after the other. An introduction under a heading stays with what it introduces. */
function sequence(blocks: readonly Block[], piecesOfBlock: (block: Block) => Piece[]): Piece[] {
  return blocks.flatMap((block, index) => {
    const pieces = piecesOfBlock(block);
    // A heading right below another one belongs to it.
    if (block.kind === 'heading' && blocks[index - 1]?.kind === 'heading')
      return pieces.map((one) => ({ ...one, before: one.before * BELOW_HEADING }));
    const next = blocks[index + 1]?.kind;
    const introduces =
      block.kind === 'paragraph' && blocks[index - 1]?.kind === 'heading' && next !== undefined && next !== 'heading';
    // Two lines, single lines, two lines: the number of pieces is that of the lines less two.
    if (introduces && pieces.length <= INTRODUCTION - 2) return pieces.map((one) => ({ ...one, sticks: true }));
    // A heading keeps three lines with it, or two points.
    const [first, ...rest] = pieces;
    const follows = blocks[index - 1]?.kind === 'heading' && first !== undefined && rest.length > 0;
    return follows ? [{ ...first, sticks: true }, ...rest] : pieces;
  });
}

/** What the contents list, and figures are numbered by: each in the order of reading. */
type Plan = { listed: readonly Heading[]; figures: ReadonlyMap<Figure, NumberedFigure> };
type Kind = Block['kind'];

/** The blocks of a kind, in those that hold others too, in the order of reading. */
function blocksOf<K extends Kind>(blocks: readonly Block[], kind: K): Extract<Block, { kind: K }>[] {
  return blocks.flatMap((block) => {
    if (block.kind === kind) return [block as Extract<Block, { kind: K }>];
    if (block.kind === 'columns') return block.columns.flatMap((column) => blocksOf(column.blocks, kind));
    return 'blocks' in block ? blocksOf(block.blocks, kind) : [];
  });
}

function piecesOf(block: Block, setting: Setting, plan: Plan, format: Format): Piece[] {
  const within = (blocks: readonly Block[], inner: Setting) =>
    sequence(blocks, (one) => piecesOf(one, inner, plan, format));
  switch (block.kind) {
    case 'heading':
      return [headingPiece(block, setting)];
    case 'paragraph':
      return paragraphPieces(block, setting);
    case 'list':
      return listPieces(block, setting);
    case 'table':
      return block.rows.length === 0 ? [] : tablePieces(block, setting);
    case 'callout':
      return calloutPieces(block, setting);
    case 'keyValues':
      return keyValuePieces(block, setting);
    case 'figure':
      return [figurePiece(block, plan.figures.get(block) ?? { title: block.title, anchor: 'figure' }, setting)];
    case 'columns':
      return columnPieces(block, setting, within, roomOf(format));
    case 'group':
      return together(within(block.blocks, setting), roomOf(format));
    case 'onePage':
      return onePage((inner) => within(block.blocks, inner), setting, roomOf(format));
    case 'wide':
    case 'figureData':
      return within(block.blocks, setting);
    case 'cover':
      return [coverPiece(block, setting)];
    case 'contents':
      return contentsPieces(block, plan.listed, listedFigures(plan.figures.values()), setting);
  }
}

const GUTTER = 22;

function columnPieces(
  block: Columns,
  setting: Setting,
  within: (blocks: readonly Block[], inner: Setting) => Piece[],
  room: number,
): Piece[] {
  const all = block.columns.reduce((sum, column) => sum + column.share, 0);
  const width = setting.width - GUTTER * (block.columns.length - 1);
  let x = 0;
  const stacked = block.columns.map((column) => {
    const own = (width * column.share) / all;
    const one = { at: x, ...stack(within(column.blocks, { ...setting, width: own })) };
    x += own + GUTTER;
    return one;
  });
  const height = Math.max(0, ...stacked.map((one) => one.height));
  // Too tall to stand side by side on a page: one after the other instead.
  if (height > room) return block.columns.flatMap((column) => within(column.blocks, setting));
  const items = stacked.flatMap((one) => moved(one.items, one.at, 0));
  return [piece(height, items, { before: Math.max(0, ...stacked.map((one) => one.before)) })];
}

function together(pieces: Piece[], room: number): Piece[] {
  const height = pieces.reduce((sum, one) => sum + one.height + one.before, 0);
  if (height > room) return pieces;
  return pieces.map((one, index) => ({ ...one, sticks: one.sticks || index < pieces.length - 1 }));
}

/** Sizes that are tried, from full, until the content fits its page. */
const SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72];

function onePage(pieces: (setting: Setting) => Piece[], setting: Setting, room: number): Piece[] {
  let smallest: Piece[] = [];
  for (const scale of SCALES) {
    smallest = pieces({ ...setting, scale });
    const height = smallest.reduce((sum, one, index) => sum + one.height + (index === 0 ? 0 : one.before), 0);
    if (height <= room) break;
  }
  return smallest;
}

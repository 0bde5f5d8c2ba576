import type { Ink } from '../figures/drawing.ts';

/**
 * Pages as plain data between layout and paint: what stands where, and which part of the document's structure it
 * belongs to. The layout can be checked without reading a PDF back.
 */

/** The faces that nearly all text is set in. */
export type TextFace = 'regular' | 'strong';
/** `other` ones are fonts of the system or the reader's own, for characters that the first three lack. */
export type Face = TextFace | 'fallback' | `other${number}`;

/**
 * A node of the document's structure, named as PDF names it. What has none is decoration: it repeats, or says nothing.
 * Pagination is decoration too, of the page and not of its content.
 */
export type Tag = {
  role:
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'THead'
    | 'TBody'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Figure'
    | 'Caption'
    | 'TOC'
    | 'TOCI'
    | 'Link'
    | 'Span'
    | 'Pagination';
  /** Absent: the chapter. */
  parent?: Tag;
  /** Of a figure: what it shows, in words. */
  alt?: string;
  /** Of a span: the text that stands for its glyphs. */
  actual?: string;
  /** Of a list. */
  numbering?: 'Decimal' | 'Disc';
};

export type TextItem = {
  kind: 'text';
  x: number;
  /** Of the baseline. */
  y: number;
  text: string;
  face: Face;
  size: number;
  fill: Ink;
  width: number;
  /** What the text stands for, where no font has its characters. */
  actual?: string;
  /** An anchor whose page number the text becomes, with its right edge at x. */
  pageOf?: string;
  tag?: Tag;
};
export type ShapeItem =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; radius: number; paint: Paint }
  | { kind: 'circle'; x: number; y: number; radius: number; paint: Paint }
  | { kind: 'polyline'; points: readonly (readonly [number, number])[]; paint: Paint }
  | { kind: 'path'; x: number; y: number; scale: number; data: string; paint: Paint };
/** A horizontal line between rows or around the page: always decoration, painted last. */
export type RuleItem = { kind: 'rule'; x: number; y: number; width: number; stroke: Ink; lineWidth: number };
export type Paint = { fill?: Ink; stroke?: Ink; lineWidth?: number; dash?: number; tag?: Tag };
/** A rectangle that leads to an anchor; `label` says in words what it leads to. */
export type LinkItem = {
  kind: 'link';
  x: number;
  y: number;
  width: number;
  height: number;
  to: string;
  label: string;
  tag: Tag;
};
/** Where a figure stands: nothing to paint, but readers are told. */
type FrameItem = { kind: 'frame'; x: number; y: number; width: number; height: number; tag: Tag };
/** A place that can be linked to; `outline` makes it a bookmark too. */
export type AnchorItem = {
  kind: 'anchor';
  y: number;
  name: string;
  outline?: { level: number; text: string };
};
export type Item = TextItem | ShapeItem | RuleItem | LinkItem | FrameItem | AnchorItem;

export type Page = {
  width: number;
  height: number;
  /** The chapter that the page belongs to. */
  chapter: string;
  /** A cover has neither header nor page number. */
  bare: boolean;
  items: Item[];
};

/** Moves items where they are: for those that stand in one place only, which is nearly all of a report. */
export function shift(items: readonly Item[], dx: number, dy: number): void {
  if (dx === 0 && dy === 0) return;
  for (const item of items) {
    switch (item.kind) {
      case 'anchor':
        item.y += dy;
        break;
      case 'polyline':
        item.points = item.points.map(([x, y]) => [x + dx, y + dy] as const);
        break;
      default:
        item.x += dx;
        item.y += dy;
    }
  }
}

/** The same items elsewhere. */
export function moved(items: readonly Item[], dx: number, dy: number): Item[] {
  return items.map((item) => move(item, dx, dy));
}

function move(item: Item, dx: number, dy: number): Item {
  switch (item.kind) {
    case 'anchor':
      return { ...item, y: item.y + dy };
    case 'polyline':
      return { ...item, points: item.points.map(([x, y]) => [x + dx, y + dy] as const) };
    default:
      return { ...item, x: item.x + dx, y: item.y + dy };
  }
}

/** The same items as decoration of the page: what repeats on each page is part of the document's structure once. */
export function repeated(items: readonly Item[]): Item[] {
  const tag: Tag = { role: 'Pagination' };
  return items.flatMap((item): Item[] => {
    if (item.kind === 'link' || item.kind === 'frame' || item.kind === 'anchor') return [];
    if (item.kind === 'rule') return [{ ...item }];
    if (item.kind === 'text') return item.text === '' ? [] : [{ ...item, tag }];
    return [{ ...item, paint: { ...item.paint, tag } }];
  });
}

import type { Ink } from '../figures/drawing.ts';

/**
 * Pages as plain data between layout and paint: what stands where, and which part of the document's structure it
 * belongs to. The layout can be checked without reading a PDF back.
 */

export type Face = 'regular' | 'strong' | 'fallback';

/** A node of the document's structure. What has none is decoration: it repeats, or says nothing. */
export type Tag = {
  role: 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Caption' | 'TOC' | 'TOCI';
  parent?: Tag;
  alt?: string;
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
export type Paint = { fill?: Ink; stroke?: Ink; lineWidth?: number; dash?: number; tag?: Tag };
/** A rectangle that leads to an anchor. */
type LinkItem = { kind: 'link'; x: number; y: number; width: number; height: number; to: string };
/** A place that can be linked to; `outline` makes it a bookmark too. */
export type AnchorItem = {
  kind: 'anchor';
  y: number;
  name: string;
  outline?: { level: number; text: string };
};
export type Item = TextItem | ShapeItem | LinkItem | AnchorItem;

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

/** The same items as decoration: what repeats on each page is part of the document's structure once. */
export function untagged(items: readonly Item[]): Item[] {
  return items.map((item) => {
    if (item.kind === 'text') {
      const { tag: _, ...rest } = item;
      return rest;
    }
    if (item.kind === 'link' || item.kind === 'anchor') return { ...item };
    const { tag: _, ...paint } = item.paint;
    return { ...item, paint };
  });
}

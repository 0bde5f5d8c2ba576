import type { Drawing, Primitive } from '../drawing.ts';
import { degrees } from '../graph.ts';
import { place } from '../layout/place.ts';
import { inRows } from '../layout/rows.ts';
import type { ObjectGraph, ObjectLink, ObjectNode } from '../object-graph.ts';
import { arrowShapes, type LineLook } from './arrows.ts';
import { type Card, type CardText, cardShapes, cardText } from './cards.ts';
import { type KeyEntry, keyShapes } from './key.ts';
import { labelShapes, labelText } from './labels.ts';
import { FRAME, TYPE } from './type-sizes.ts';

const CARD = { full: 138, close: 112 } as const;
const GAP = 10;
const KEY_ROOM = 23;
const LINE: LineLook = { ink: 'muted' };
const ALONE = 'Travel together with no other:';
const ALONE_ROOM = 14;
const KEY: readonly KeyEntry[] = [
  { text: 'data object with its key and its home', box: { fill: 'ramp1', stroke: 'accent', lineWidth: 0.8 } },
  { text: 'no home, or several', box: { fill: 'paper', stroke: 'ramp4', lineWidth: 1.6 } },
];
const LINE_KEY: KeyEntry = { text: 'travel in the same flow; the number says in how many', line: LINE, heads: 'none' };

/** Data objects as cards, lines between those that travel together. Where lines have no room, cards alone, in rows. */
export function objectDrawing(graph: ObjectGraph): Drawing {
  return (
    linked(graph, CARD.full) ??
    linked(graph, CARD.close) ??
    inGrid(graph, CARD.full) ??
    // A row of the narrowest cards always fits the width; the height is what it takes.
    gridOf(graph, CARD.close)
  );
}

function textOf({ name, key, homes, isProtected }: ObjectNode, width: number): CardText {
  const card: Card = {
    name,
    lines: [
      { text: key === '' ? 'no key named' : `Key: ${key}`, look: key === '' ? 'alarm' : 'quiet', most: 2 },
      homes.length === 0
        ? { text: 'Home: not named', look: 'alarm' }
        : { text: `Home: ${homes.join(' and ')}`, most: 2, ...(homes.length > 1 ? { look: 'alarm' as const } : {}) },
      ...(isProtected ? [{ text: 'protected data', look: 'quiet' as const }] : []),
    ],
    look: homes.length === 1 ? 'plain' : 'alarm',
  };
  return cardText(card, width);
}

function linked(graph: ObjectGraph, width: number): Drawing | undefined {
  const joined = degrees(graph.links);
  const texts = new Map(graph.nodes.map((node) => [node.id, textOf(node, width)]));
  const sizeOf = (id: string) => ({ width, height: texts.get(id)?.height ?? 0 });
  const alone = graph.nodes.filter(({ id }) => !joined.has(id));
  const strip = inRows(
    alone.map(({ id }) => ({ id, ...sizeOf(id) })),
    FRAME.width,
    GAP,
  );
  const below = alone.length === 0 ? 0 : strip.height + GAP + ALONE_ROOM;
  const label = ({ flows }: ObjectLink) => labelText({ text: String(flows), below: '' });
  const layout = place(
    graph.nodes.filter(({ id }) => joined.has(id)).map(({ id }) => ({ id, ...sizeOf(id) })),
    graph.links.map((link) => ({
      ...link,
      label: { width: label(link).width, height: label(link).height },
    })),
    { width: FRAME.width, height: FRAME.height - KEY_ROOM - below },
  );
  if (layout === undefined) return undefined;
  const dx = (FRAME.width - layout.width) / 2;
  const shapes: Primitive[] = [];
  for (const link of graph.links) {
    const route = layout.routes.get(link.id);
    if (route === undefined) continue;
    const points = route.points.map(({ x, y }) => ({ x: x + dx, y }));
    shapes.push(...arrowShapes(points, 'none', LINE));
    shapes.push(...labelShapes(label(link), { ...route.label, x: route.label.x + dx }));
  }
  for (const [id, text] of texts) {
    const box = layout.boxes.get(id);
    if (box !== undefined) shapes.push(...cardShapes(text, { ...box, x: box.x + dx }));
  }
  if (alone.length > 0) {
    const y = layout.height + GAP + 8;
    shapes.push({ kind: 'text', x: 0, y, text: ALONE, size: TYPE.key, fill: 'muted', maxWidth: FRAME.width });
  }
  for (const { one, box } of strip.placed) {
    const text = texts.get(one.id);
    if (text !== undefined) shapes.push(...cardShapes(text, { ...box, y: box.y + layout.height + GAP + ALONE_ROOM }));
  }
  const bottom = layout.height + below;
  const key = keyShapes(graph.links.length === 0 ? KEY : [...KEY, LINE_KEY], bottom, FRAME.width);
  return { width: FRAME.width, height: bottom + key.height, shapes: [...shapes, ...key.shapes] };
}

function inGrid(graph: ObjectGraph, width: number): Drawing | undefined {
  const drawing = gridOf(graph, width);
  return drawing.height <= FRAME.height ? drawing : undefined;
}

function gridOf({ nodes }: ObjectGraph, width: number): Drawing {
  const { placed, height } = inRows(
    nodes.map((node) => textOf(node, width)),
    FRAME.width,
    GAP,
  );
  const key = keyShapes(KEY, height, FRAME.width);
  return {
    width: FRAME.width,
    height: height + key.height,
    shapes: [...placed.flatMap(({ one, box }) => cardShapes(one, box)), ...key.shapes],
  };
}

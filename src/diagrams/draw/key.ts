import type { Primitive } from '../drawing.ts';
import type { GraphNode } from '../graph.ts';
import { widthOf } from '../text-fit.ts';
import { arrowShapes, type Heads, type LineLook, openHead } from './arrows.ts';
import { TYPE } from './type-sizes.ts';

/** One sign of a diagram and what it means. */
export type KeyEntry = { text: string; box: Sample } | { text: string; line: LineLook; heads?: Heads | 'open' };
type Sample = Pick<Extract<Primitive, { kind: 'rect' }>, 'fill' | 'stroke' | 'lineWidth' | 'dash'>;

/** What the looks of these boxes mean, of those that occur. */
export function boxKey(nodes: readonly GraphNode[]): KeyEntry[] {
  const has = (look: GraphNode['look']) => nodes.some((node) => node.look === look);
  return [
    ...(has('own') ? [{ text: 'own system', box: { fill: 'ramp1', stroke: 'accent', lineWidth: 0.8 } } as const] : []),
    ...(has('outside')
      ? [{ text: 'outside own control', box: { fill: 'paper', stroke: 'muted', lineWidth: 0.8, dash: 3 } } as const]
      : []),
    ...(has('hub') ? [{ text: 'hub', box: { fill: 'navy', stroke: 'navy', lineWidth: 0.8 } } as const] : []),
    ...(nodes.some(({ heavy }) => heavy)
      ? [{ text: 'mission-critical', box: { fill: 'paper', stroke: 'accent', lineWidth: 1.8 } } as const]
      : []),
  ];
}

const SAMPLE = 17;
const GAP = 4;
const BETWEEN = 13;
const ROW = 13;
const BEFORE = 10;

/** What the signs mean, in rows below a diagram. Gives its height too. */
export function keyShapes(
  entries: readonly KeyEntry[],
  top: number,
  width: number,
): { height: number; shapes: Primitive[] } {
  if (entries.length === 0) return { height: 0, shapes: [] };
  const shapes: Primitive[] = [];
  let x = 0;
  let y = top + BEFORE;
  for (const entry of entries) {
    const room = SAMPLE + GAP + widthOf(entry.text, TYPE.key);
    if (x > 0 && x + room > width) {
      x = 0;
      y += ROW;
    }
    shapes.push(...sampleShapes(entry, x, y));
    shapes.push({
      kind: 'text',
      x: x + SAMPLE + GAP,
      y: y + 7.4,
      text: entry.text,
      size: TYPE.key,
      fill: 'muted',
      maxWidth: width - x - SAMPLE - GAP,
    });
    x += room + BETWEEN;
  }
  return { height: y + ROW - top, shapes };
}

function sampleShapes(entry: KeyEntry, x: number, y: number): Primitive[] {
  if ('box' in entry) return [{ kind: 'rect', x: x + 1, y, width: SAMPLE - 4, height: 9, radius: 2, ...entry.box }];
  const ends = [
    { x, y: y + 4.5 },
    { x: x + SAMPLE, y: y + 4.5 },
  ] as const;
  const { line, heads = 'one' } = entry;
  const [tail, head] = ends;
  if (heads !== 'open') return arrowShapes(ends, heads, line);
  return [...arrowShapes(ends, 'none', line), openHead(head, tail, line.ink)];
}

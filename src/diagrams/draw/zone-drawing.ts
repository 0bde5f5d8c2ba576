import type { Drawing, Primitive } from '../drawing.ts';
import type { Box, Size } from '../layout/geometry.ts';
import { place } from '../layout/place.ts';
import { inRows } from '../layout/rows.ts';
import { fitLine, wrapLines } from '../text-fit.ts';
import { type Crossing, transportsOf, type Zone, type ZoneGraph } from '../zone-graph.ts';
import { arrowShapes, type LineLook } from './arrows.ts';
import { centredLines } from './centred-lines.ts';
import { type KeyEntry, keyShapes } from './key.ts';
import { labelShapes, labelText, NUMBER_SIZE, numberShapes } from './labels.ts';
import { FRAME, LEADING, TYPE } from './type-sizes.ts';

/** Systems as boxes side by side, or as a list where there are many. */
type Style = { columns: number; box: Size; most: number };
const STYLES: readonly Style[] = [
  { columns: 3, box: { width: 84, height: 27 }, most: 12 },
  { columns: 1, box: { width: 118, height: 10.5 }, most: 12 },
  { columns: 1, box: { width: 96, height: 10.5 }, most: 5 },
];
/** Up to so many borders words stand on the lines, above it the number of flows. */
const WORDS_UP_TO = 8;
/** Boxes are drawn up to so many systems. */
const BOXES_UP_TO = 16;
const PAD = 8;
const TITLE = 18;
const GAP = 5;
const KEY_ROOM = 36;
const LINE: LineLook = { ink: 'accent', width: 1.2 };
const OPEN: LineLook = { ink: 'ramp4', width: 1.4, dash: 6 };

/** What the signs mean, of those that occur. */
function keyOf({ zones, crossings }: ZoneGraph): KeyEntry[] {
  const isSaid = new Set(crossings.map((one) => isOpen(one)));
  return [
    { text: 'zone', box: { fill: 'zebra', stroke: 'muted', lineWidth: 0.9 } },
    ...(zones.some(({ isOutside }) => isOutside)
      ? [
          {
            text: 'zone outside the own network: a trust boundary',
            box: { fill: 'paper', stroke: 'ink', lineWidth: 1.1, dash: 4 },
          } as const,
        ]
      : []),
    ...(isSaid.has(false) ? [{ text: 'flows across the border, with their number', line: LINE }] : []),
    ...(isSaid.has(true) ? [{ text: 'for some of them the transport is not said', line: OPEN }] : []),
  ];
}

function isOpen({ flows }: Crossing): boolean {
  return flows.some(({ security }) => (security?.transport ?? '') === '');
}

/** Zones with their systems, and one line for all that crosses between two of them; undefined where they do not fit a page. */
export function zoneDrawing({ zones, crossings }: ZoneGraph): Drawing | undefined {
  const isCounted = crossings.length > WORDS_UP_TO;
  const systems = zones.reduce((sum, zone) => sum + zone.systems.length, 0);
  for (const style of STYLES.slice(systems <= BOXES_UP_TO ? 0 : 1)) {
    const sizes = new Map(zones.map((zone) => [zone.id, sizeOf(zone, style)]));
    const label = (one: Crossing) => {
      const count = `${one.flows.length} ${one.flows.length === 1 ? 'flow' : 'flows'}`;
      return labelText({ text: count, below: transportsOf(one.flows) });
    };
    const joined = new Set(crossings.flatMap(({ from, to }) => [from, to]));
    const alone = inRows(
      zones.filter(({ id }) => !joined.has(id)).map((zone) => ({ zone, ...sizeOf(zone, style) })),
      FRAME.width,
      PAD,
    );
    const below = alone.placed.length === 0 ? 0 : alone.height + PAD;
    const layout = place(
      zones.filter(({ id }) => joined.has(id)).map(({ id }) => ({ id, ...(sizes.get(id) ?? style.box) })),
      crossings.map((one) => ({
        ...one,
        ...(isCounted ? {} : { label: { width: label(one).width, height: label(one).height } }),
      })),
      { width: FRAME.width, height: FRAME.height - KEY_ROOM - below },
      isCounted ? NUMBER_SIZE : undefined,
    );
    if (layout === undefined) continue;
    const dx = (FRAME.width - layout.width) / 2;
    const moved = <T extends { x: number }>(one: T): T => ({ ...one, x: one.x + dx });
    const lines = crossings.flatMap((one): Primitive[] => {
      const route = layout.routes.get(one.id);
      if (route === undefined) return [];
      return [
        ...arrowShapes(route.points.map(moved), one.twoWay ? 'two' : 'one', isOpen(one) ? OPEN : LINE),
        ...(isCounted
          ? numberShapes(one.flows.length, moved(route.label))
          : labelShapes(label(one), moved(route.label))),
      ];
    });
    const boxes = zones.flatMap((zone) => {
      const box = layout.boxes.get(zone.id);
      return box === undefined ? [] : zoneShapes(zone, moved(box), style);
    });
    const rest = alone.placed.flatMap(({ one, box }) =>
      zoneShapes(one.zone, { ...box, y: box.y + layout.height + PAD }, style),
    );
    const key = keyShapes(keyOf({ zones, crossings }), layout.height + below, FRAME.width);
    const height = layout.height + below + key.height;
    return { width: FRAME.width, height, shapes: [...lines, ...boxes, ...rest, ...key.shapes] };
  }
  return undefined;
}

function columnsOf({ systems }: Zone, { columns }: Style): number {
  return Math.min(columns, systems.length <= 2 ? 1 : systems.length <= 6 ? 2 : 3);
}

function gapOf({ box }: Style): number {
  return box.height < TITLE ? 0 : GAP;
}

function sizeOf(zone: Zone, style: Style): Size {
  const { box, most } = style;
  const columns = columnsOf(zone, style);
  const gap = gapOf(style);
  const rows = Math.ceil(Math.min(most, zone.systems.length) / columns);
  const more = zone.systems.length > most ? TYPE.detail * LEADING : 0;
  return {
    width: Math.max(columns * (box.width + gap) - gap + 2 * PAD, 112),
    height: TITLE + rows * (box.height + gap) - gap + PAD + more,
  };
}

function zoneShapes(zone: Zone, box: Box, style: Style): Primitive[] {
  const columns = columnsOf(zone, style);
  const gap = gapOf(style);
  const left = box.x + (box.width - (columns * (style.box.width + gap) - gap)) / 2;
  const rest = zone.systems.length - style.most;
  const title = fitLine(zone.name, TYPE.name, box.width - 2 * PAD, true);
  return [
    {
      kind: 'rect',
      ...box,
      radius: 4,
      fill: zone.isOutside ? 'paper' : 'zebra',
      stroke: zone.isOutside ? 'ink' : 'muted',
      lineWidth: zone.isOutside ? 1.1 : 0.9,
      ...(zone.isOutside ? { dash: 4 } : {}),
    },
    {
      kind: 'text',
      x: box.x + PAD,
      y: box.y + 12,
      text: title,
      size: TYPE.name,
      fill: 'navy',
      strong: true,
      maxWidth: box.width - 2 * PAD,
    },
    ...zone.systems.slice(0, style.most).flatMap(({ name }, at) => {
      const x = left + (at % columns) * (style.box.width + gap);
      const y = box.y + TITLE + Math.floor(at / columns) * (style.box.height + gap);
      return gap === 0 ? [lineOf(name, { x, y, ...style.box })] : systemShapes(name, { x, y, ...style.box });
    }),
    ...(rest > 0
      ? [
          {
            kind: 'text' as const,
            x: box.x + PAD,
            y: box.y + box.height - 5,
            text: `and ${rest} more`,
            size: TYPE.detail,
            fill: 'muted' as const,
          },
        ]
      : []),
  ];
}

function lineOf(name: string, { x, y, width }: Box): Primitive {
  const text = fitLine(`· ${name}`, TYPE.detail, width);
  return { kind: 'text', x, y: y + TYPE.detail * 0.9, text, size: TYPE.detail, fill: 'ink', maxWidth: width };
}

function systemShapes(name: string, box: Box): Primitive[] {
  const lines = wrapLines(name, TYPE.detail, box.width - 8, 2, true);
  const start = box.y + (box.height - lines.length * TYPE.detail * LEADING) / 2;
  return [
    { kind: 'rect', ...box, radius: 2, fill: 'ramp1', stroke: 'accent', lineWidth: 0.6 },
    ...centredLines(lines, box.x + box.width / 2, start, box.width - 6),
  ];
}

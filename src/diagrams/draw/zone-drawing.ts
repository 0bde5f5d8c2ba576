import type { Drawing, Primitive } from '../drawing.ts';
import type { Box, Size } from '../layout/geometry.ts';
import { place } from '../layout/place.ts';
import { inRows } from '../layout/rows.ts';
import { fitLine, wrapLines } from '../text-fit.ts';
import { type Crossing, transportsOf, type Zone, type ZoneGraph } from '../zone-graph.ts';
import { arrowShapes, type LineLook } from './arrows.ts';
import { type KeyEntry, keyShapes } from './key.ts';
import { labelShapes, labelText } from './labels.ts';
import { FRAME, LEADING, TYPE } from './type-sizes.ts';

const BOX = { width: 84, height: 27 } as const;
const PAD = 8;
const TITLE = 18;
const GAP = 6;
const KEY_ROOM = 23;
/** Systems drawn in a zone; the rest is counted. */
const MOST = 12;
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
    ...(isSaid.has(false) ? [{ text: 'flows across the border', line: LINE }] : []),
    ...(isSaid.has(true) ? [{ text: 'for some of them the transport is not said', line: OPEN }] : []),
  ];
}

function isOpen({ flows }: Crossing): boolean {
  return flows.some(({ security }) => (security?.transport ?? '') === '');
}

/** Zones with their systems, and one line for all that crosses between two of them; undefined where they do not fit a page. */
export function zoneDrawing({ zones, crossings }: ZoneGraph): Drawing | undefined {
  for (const columns of [3, 2, 1]) {
    const sizes = new Map(zones.map((zone) => [zone.id, sizeOf(zone, columns)]));
    const label = (one: Crossing) => {
      const count = `${one.flows.length} ${one.flows.length === 1 ? 'flow' : 'flows'}`;
      return labelText({ text: count, below: transportsOf(one.flows) });
    };
    const joined = new Set(crossings.flatMap(({ from, to }) => [from, to]));
    const alone = inRows(
      zones.filter(({ id }) => !joined.has(id)).map((zone) => ({ zone, ...sizeOf(zone, columns) })),
      FRAME.width,
      PAD,
    );
    const below = alone.placed.length === 0 ? 0 : alone.height + PAD;
    const layout = place(
      zones.filter(({ id }) => joined.has(id)).map(({ id }) => ({ id, ...(sizes.get(id) ?? BOX) })),
      crossings.map((one) => ({ ...one, label: { width: label(one).width, height: label(one).height } })),
      { width: FRAME.width, height: FRAME.height - KEY_ROOM - below },
    );
    if (layout === undefined) continue;
    const dx = (FRAME.width - layout.width) / 2;
    const moved = <T extends { x: number }>(one: T): T => ({ ...one, x: one.x + dx });
    const lines = crossings.flatMap((one): Primitive[] => {
      const route = layout.routes.get(one.id);
      if (route === undefined) return [];
      return [
        ...arrowShapes(route.points.map(moved), one.twoWay ? 'two' : 'one', isOpen(one) ? OPEN : LINE),
        ...labelShapes(label(one), moved(route.label)),
      ];
    });
    const boxes = zones.flatMap((zone) => {
      const box = layout.boxes.get(zone.id);
      return box === undefined ? [] : zoneShapes(zone, moved(box), columns);
    });
    const rest = alone.placed.flatMap(({ one, box }) =>
      zoneShapes(one.zone, { ...box, y: box.y + layout.height + PAD }, columns),
    );
    const key = keyShapes(keyOf({ zones, crossings }), layout.height + below, FRAME.width);
    const height = layout.height + below + key.height;
    return { width: FRAME.width, height, shapes: [...lines, ...boxes, ...rest, ...key.shapes] };
  }
  return undefined;
}

function columnsOf({ systems }: Zone, most: number): number {
  return Math.min(most, systems.length <= 2 ? 1 : systems.length <= 6 ? 2 : 3);
}

function sizeOf(zone: Zone, most: number): Size {
  const columns = columnsOf(zone, most);
  const rows = Math.ceil(Math.min(MOST, zone.systems.length) / columns);
  const more = zone.systems.length > MOST ? TYPE.detail * LEADING : 0;
  return {
    width: Math.max(columns * (BOX.width + GAP) - GAP + 2 * PAD, 112),
    height: TITLE + rows * (BOX.height + GAP) - GAP + PAD + more,
  };
}

function zoneShapes(zone: Zone, box: Box, most: number): Primitive[] {
  const columns = columnsOf(zone, most);
  const left = box.x + (box.width - (columns * (BOX.width + GAP) - GAP)) / 2;
  const rest = zone.systems.length - MOST;
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
    ...zone.systems.slice(0, MOST).flatMap(({ name }, at) => {
      const x = left + (at % columns) * (BOX.width + GAP);
      const y = box.y + TITLE + Math.floor(at / columns) * (BOX.height + GAP);
      return systemShapes(name, { x, y, ...BOX });
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

function systemShapes(name: string, box: Box): Primitive[] {
  const lines = wrapLines(name, TYPE.detail, box.width - 8, 2, true);
  const start = box.y + (box.height - lines.length * TYPE.detail * LEADING) / 2;
  return [
    { kind: 'rect', ...box, radius: 2, fill: 'ramp1', stroke: 'accent', lineWidth: 0.6 },
    ...lines.map(
      (text, at): Primitive => ({
        kind: 'text',
        x: box.x + box.width / 2,
        y: start + (at + 0.84) * TYPE.detail * LEADING,
        text,
        size: TYPE.detail,
        fill: 'ink',
        strong: true,
        anchor: 'middle',
        maxWidth: box.width - 6,
      }),
    ),
  ];
}

import type { Drawing, Primitive } from '../drawing.ts';
import type { Message, Sequence, SequenceStep } from '../sequence.ts';
import { wrapLines } from '../text-fit.ts';
import { arrowShapes, type LineLook, openHead } from './arrows.ts';
import { centredLines } from './centred-lines.ts';
import { type KeyEntry, keyShapes } from './key.ts';
import { FRAME, LEADING, TYPE } from './type-sizes.ts';

/** Width of the column that tells the steps; the lifelines share the rest. */
const TELLING = 236;
const NUMBER = 22;
const HEAD = 36;
const KEY_ROOM = 23;
const ROW = { least: 22, pad: 7, message: 13 } as const;
/** Lifelines whose names are still read. */
const MOST_LINES = 9;
const WIDEST_LINE = 118;

const LOOKS: Readonly<Record<Message['kind'], LineLook>> = {
  waits: { ink: 'accent', width: 1.1 },
  later: { ink: 'accent', dash: 4 },
  gap: { ink: 'ramp4', dash: 2, width: 1.2 },
};
const KEY: Readonly<Record<Message['kind'], KeyEntry>> = {
  waits: { text: 'call that waits for its answer', line: LOOKS.waits },
  later: { text: 'sent, the sender goes on', line: LOOKS.later, heads: 'open' },
  gap: { text: 'no flow known', line: LOOKS.gap, heads: 'open' },
};

/**
 * The steps of a process from top to bottom: told on the left, on the right what passes between the lifelines of its systems.
 * A process of many steps or systems takes several drawings.
 */
export function sequenceDrawings(sequence: Sequence): Drawing[] {
  return parts(sequence).map((steps) => partDrawing(sequence, steps));
}

/** Steps as many as fit a page, with as many systems as can be told apart. */
function parts({ steps }: Sequence): SequenceStep[][] {
  const found: SequenceStep[][] = [];
  let current: SequenceStep[] = [];
  const height = (all: readonly SequenceStep[]) => all.reduce((sum, step) => sum + heightOf(step), HEAD);
  for (const step of steps) {
    const more = [...current, step];
    const isTooMuch = height(more) > FRAME.height - KEY_ROOM || systemsIn(more).size > MOST_LINES;
    if (isTooMuch && current.length > 0) {
      found.push(current);
      current = [step];
    } else current = more;
  }
  return current.length === 0 ? found : [...found, current];
}

function systemsIn(steps: readonly SequenceStep[]): Set<string> {
  return new Set(
    steps.flatMap(({ system, messages }) => [
      ...messages.flatMap(({ from, to }) => [from, to]),
      ...(system === undefined ? [] : [system]),
    ]),
  );
}

function tellingOf({
  actor,
  text,
  note,
  isException,
}: SequenceStep): { text: string; look: 'actor' | 'text' | 'note' }[] {
  const width = TELLING - NUMBER - 8;
  const lines = (one: string, most: number, look: 'actor' | 'text' | 'note') =>
    wrapLines(one, TYPE.key, width, most, look === 'actor').map((line) => ({ text: line, look }));
  return [
    ...lines(isException ? `If not${actor === '' ? '' : `, ${actor}`}` : actor, 1, 'actor'),
    ...lines(text, 3, 'text'),
    ...lines(note, 2, 'note'),
  ];
}

function heightOf(step: SequenceStep): number {
  const telling = tellingOf(step).length * TYPE.key * LEADING + ROW.pad;
  return Math.max(ROW.least, telling, step.messages.length * ROW.message + ROW.pad);
}

function partDrawing(sequence: Sequence, steps: readonly SequenceStep[]): Drawing {
  const taking = systemsIn(steps);
  const lifelines = sequence.lifelines.filter(({ id }) => taking.has(id));
  const column = Math.min(WIDEST_LINE, (FRAME.width - TELLING) / Math.max(1, lifelines.length));
  const xOf = new Map(lifelines.map(({ id }, at) => [id, TELLING + (at + 0.5) * column]));
  const bottom = HEAD + steps.reduce((sum, step) => sum + heightOf(step), 0);
  const shapes: Primitive[] = lifelines.flatMap(({ id, name }) =>
    lifelineShapes(name, xOf.get(id) ?? 0, column, bottom),
  );
  let y = HEAD;
  for (const step of steps) {
    const height = heightOf(step);
    shapes.push({ kind: 'line', x1: 0, y1: y, x2: FRAME.width, y2: y, stroke: 'rule', lineWidth: 0.5 });
    shapes.push(...tellingShapes(step, y), ...messageShapes(step, xOf, y, height));
    y += height;
  }
  const kinds = new Set(steps.flatMap(({ messages }) => messages.map(({ kind }) => kind)));
  const key = keyShapes(
    (Object.keys(KEY) as Message['kind'][]).filter((kind) => kinds.has(kind)).map((kind) => KEY[kind]),
    bottom,
    FRAME.width,
  );
  return { width: FRAME.width, height: bottom + key.height, shapes: [...shapes, ...key.shapes] };
}

function lifelineShapes(name: string, x: number, column: number, bottom: number): Primitive[] {
  const width = column - 6;
  const lines = wrapLines(name, TYPE.detail, width - 6, 3, true);
  const start = (HEAD - 6 - lines.length * TYPE.detail * LEADING) / 2;
  return [
    { kind: 'line', x1: x, y1: HEAD - 6, x2: x, y2: bottom, stroke: 'muted', lineWidth: 0.6, dash: 3 },
    {
      kind: 'rect',
      x: x - width / 2,
      y: 0,
      width,
      height: HEAD - 6,
      radius: 3,
      fill: 'ramp1',
      stroke: 'accent',
      lineWidth: 0.8,
    },
    ...centredLines(lines, x, start, width - 4),
  ];
}

function tellingShapes(step: SequenceStep, top: number): Primitive[] {
  const first = top + ROW.pad / 2 + TYPE.key * 0.95;
  return [
    {
      kind: 'text',
      x: NUMBER - 8,
      y: first,
      text: step.number,
      size: TYPE.key,
      fill: 'accent',
      strong: true,
      anchor: 'end',
    },
    ...tellingOf(step).map(
      ({ text, look }, at): Primitive => ({
        kind: 'text',
        x: NUMBER,
        y: first + at * TYPE.key * LEADING,
        text,
        size: TYPE.key,
        fill: look === 'note' ? 'muted' : 'ink',
        strong: look === 'actor',
        maxWidth: TELLING - NUMBER - 6,
      }),
    ),
  ];
}

function messageShapes(
  { messages, system, isException }: SequenceStep,
  xOf: ReadonlyMap<string, number>,
  top: number,
  height: number,
): Primitive[] {
  if (messages.length === 0) {
    const x = system === undefined ? undefined : xOf.get(system);
    if (x === undefined) return [];
    const box = { x: x - 4, y: top + 4, width: 8, height: height - 8 } as const;
    return [
      isException
        ? { kind: 'rect', ...box, fill: 'paper', stroke: 'ramp4', lineWidth: 1, dash: 2 }
        : { kind: 'rect', ...box, fill: 'pale', stroke: 'accent', lineWidth: 0.8 },
    ];
  }
  const start = top + (height - (messages.length - 1) * ROW.message) / 2;
  return messages.flatMap(({ from, to, twoWay, kind }, at): Primitive[] => {
    const y = start + at * ROW.message;
    const tail = { x: xOf.get(from) ?? 0, y };
    const head = { x: xOf.get(to) ?? 0, y };
    const look = LOOKS[kind];
    if (kind === 'waits') return arrowShapes([tail, head], twoWay ? 'two' : 'one', look);
    return [
      ...arrowShapes([tail, head], 'none', look),
      openHead(head, tail, look.ink),
      ...(twoWay ? [openHead(tail, head, look.ink)] : []),
    ];
  });
}

import type { Message, Sequence, SequenceStep } from '../sequence.ts';
import { drawBorder, drawCentred } from './box.ts';
import { Canvas, type LineStyle } from './canvas.ts';
import { type Ink, type Pen, type Picture, widest, wrapName } from './pen.ts';

/** Cells of a lifeline: with words at the left, least and most; without them, where the steps are told below, least. */
const COLUMN = { least: 12, most: 20, bare: 11 };
/** Cells that words need, and that the numbers of the steps take. */
const TELLING_LEAST = 24;
const NUMBER = 4;
const MOST_NAME_LINES = 3;
const MOST_WORD_LINES = 6;
/** Rows of steps after which the names of the systems come again. */
const NAMES_EVERY = 18;

const LIFELINE: LineStyle = { weight: 1, stroke: 'dashed' };
const STYLES: Readonly<Record<Message['kind'], LineStyle>> = {
  waits: { weight: 1, stroke: 'solid' },
  later: { weight: 1, stroke: 'dashed' },
  gap: { weight: 1, stroke: 'dotted' },
};

type Words = { text: string; ink: Ink };
type Frame = { pen: Pen; telling: number; column: number; xOf: ReadonlyMap<string, number> };
/** `isTold`: the steps are told in it, so that they need not be told below. */
export type SequencePicture = { picture: Picture; isTold: boolean };

/**
 * The steps of a process from top to bottom, what passes between its systems at the right of them. Undefined where the
 * systems have no room side by side: then it is told as a list.
 */
export function sequencePicture({ lifelines, steps }: Sequence, width: number, pen: Pen): SequencePicture | undefined {
  const count = lifelines.length;
  if (count === 0) return undefined;
  const isTold = Math.floor((width - TELLING_LEAST) / count) >= COLUMN.least;
  const room = width - (isTold ? TELLING_LEAST : NUMBER);
  const column = Math.min(COLUMN.most, Math.floor(room / count));
  if (column < COLUMN.bare) return undefined;
  const telling = isTold ? width - column * count : NUMBER;
  const xOf = new Map(lifelines.map(({ id }, at) => [id, telling + at * column + Math.floor(column / 2)]));
  const frame = { pen, telling, column, xOf };
  const heads = lifelines.map(({ name }) => wrapName(pen, name, column - 3, MOST_NAME_LINES));
  const headRows = Math.max(...heads.map(({ length }) => length)) + 2;
  const told = steps.map((step) => ({ step, words: isTold ? wordsOf(step, telling - NUMBER - 2, pen) : [] }));
  const { headsAt, stepsAt, height } = rowsOf(told, headRows);
  const canvas = new Canvas(width, height, pen);
  for (const [at, { id }] of lifelines.entries()) {
    const head = { name: heads[at] ?? [], x: xOf.get(id) ?? 0, rows: headRows, column };
    for (const [part, y] of headsAt.entries()) drawLifeline(canvas, head, y, headsAt[part + 1] ?? height, pen);
  }
  for (const [at, { step, words }] of told.entries()) drawStep(canvas, step, words, stepsAt[at] ?? 0, frame);
  return { picture: canvas.picture(), isTold };
}

/** What a step says beside its number: who, what, and how it is sent. */
function wordsOf({ actor, text, note, isException }: SequenceStep, cells: number, pen: Pen): Words[] {
  const who = isException ? ['If not', actor] : [actor];
  const said = [who.filter(Boolean).join(', '), text].filter(Boolean).join(': ');
  return [
    ...pen.wrap(said, cells, MOST_WORD_LINES).map((line): Words => ({ text: line, ink: 'name' })),
    ...(note === '' ? [] : pen.wrap(note, cells, MOST_WORD_LINES)).map((line): Words => ({ text: line, ink: 'word' })),
  ];
}

/** The rows in which names and steps begin. Names come again where those above may be out of sight. */
function rowsOf(told: readonly { step: SequenceStep; words: readonly Words[] }[], headRows: number) {
  const headsAt = [0];
  const stepsAt: number[] = [];
  let y = headRows + 1;
  for (const { step, words } of told) {
    const rows = Math.max(1, words.length, step.messages.length) + 1;
    const since = y + rows - (headsAt.at(-1) ?? 0) - headRows;
    if (since > NAMES_EVERY && rows <= NAMES_EVERY) {
      headsAt.push(y);
      y += headRows + 1;
    }
    stepsAt.push(y);
    y += rows;
  }
  return { headsAt, stepsAt, height: y };
}

type Head = { name: readonly string[]; x: number; rows: number; column: number };

/** A name in its box, and the line from there down to the next one, or to where the picture ends. */
function drawLifeline(canvas: Canvas, { name, x, rows, column }: Head, y: number, end: number, pen: Pen): void {
  const width = Math.min(column - 1, widest(pen, name) + 4);
  const box = { x: x - Math.floor((width - 1) / 2), y, width, height: rows };
  drawBorder(canvas, box, { weight: 1, stroke: 'solid' });
  canvas.line(
    [
      { x, y: y + rows - 1 },
      { x, y: end },
    ],
    LIFELINE,
  );
  const row = Math.floor((rows - name.length) / 2);
  drawCentred(
    canvas,
    pen,
    box,
    row,
    name.map((text) => ({ text, ink: 'name' })),
  );
}

function drawStep(canvas: Canvas, step: SequenceStep, words: readonly Words[], y: number, frame: Frame): void {
  canvas.write({ x: 0, y }, step.number.padStart(NUMBER - 2), 'focus');
  for (const [at, { text, ink }] of words.entries()) canvas.write({ x: NUMBER, y: y + at }, text, ink);
  for (const [at, message] of step.messages.entries()) drawMessage(canvas, message, y + at, frame);
  const own = step.system === undefined ? undefined : frame.xOf.get(step.system);
  if (step.messages.length === 0 && own !== undefined) {
    canvas.write({ x: own, y }, frame.pen.unicode ? '■' : '#', 'head');
  }
}

function drawMessage(canvas: Canvas, { from, to, twoWay, kind }: Message, y: number, { xOf }: Frame): void {
  const [start, end] = [xOf.get(from), xOf.get(to)];
  if (start === undefined || end === undefined) return;
  const way = start < end ? 1 : -1;
  canvas.line(
    [
      { x: twoWay ? start + way : start, y },
      { x: end - way, y },
    ],
    STYLES[kind],
  );
  canvas.head({ x: end - way, y }, way > 0 ? 'right' : 'left');
  if (twoWay) canvas.head({ x: start + way, y }, way > 0 ? 'left' : 'right');
  if (kind === 'gap') canvas.write({ x: Math.floor((start + end) / 2), y }, '?', 'head');
}

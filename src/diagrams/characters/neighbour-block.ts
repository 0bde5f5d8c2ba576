import type { Neighbour } from '../ego.ts';
import type { GraphEdge } from '../graph.ts';
import { BOX_AIR } from './box.ts';
import { between, type Ink, type Pen, wrapName } from './pen.ts';

/** What stands at an arrow: what it carries, and below it when. */
export type ArrowWords = (edge: GraphEdge) => { what: string; when: string };

type Words = { text: string; ink: Ink };
/** An arrow between two boxes: `label` stands in its line, `below` under it, from `indent` cells behind the border on. */
export type ArrowBlock = { edge: GraphEdge; label: string; below: readonly Words[]; indent: number };
/** A neighbour with its arrows. The first row holds the upper border alone. */
export type NeighbourBlock = {
  neighbour: Neighbour;
  name: readonly string[];
  arrows: readonly ArrowBlock[];
  rows: number;
};

/** Cells of a line before its label: border, head or line, line. */
export const LEAD = 3;
/** Cells that a label leaves to the line, its air and the head of the arrow. */
const LINE_CELLS = 6;
/** From so many cells on, words stand in the line; in fewer, below it, where they have more room. */
const WORDS_IN_LINE_FROM = 24;
const BELOW_INDENT = 3;
const MOST = { name: 3, what: 3, when: 2 };

/** `width` of the box, `room` cells between it and the middle. */
export function blockOf(
  neighbour: Neighbour,
  words: ArrowWords,
  width: number,
  room: number,
  pen: Pen,
): NeighbourBlock {
  const name = wrapName(pen, neighbour.node.name, width - BOX_AIR, MOST.name);
  const arrows = neighbour.edges.map((edge) => arrowOf(edge, words(edge), room, pen));
  // A row of air between two arrows, and the border above them.
  const arrowRows = arrows.reduce((sum, one) => sum + rowsOf(one) + 1, 0);
  return { neighbour, name, arrows, rows: Math.max(name.length + 2, arrowRows) };
}

/** Rows of an arrow: its line and what stands below it. */
export function rowsOf({ below }: ArrowBlock): number {
  return 1 + Math.max(1, below.length);
}

function arrowOf(edge: GraphEdge, { what, when }: { what: string; when: string }, room: number, pen: Pen): ArrowBlock {
  const number = String(edge.number);
  const isInLine = room >= WORDS_IN_LINE_FROM;
  const cells = isInLine ? room - LINE_CELLS - number.length - 1 : room - BELOW_INDENT;
  const lines = (text: string, most: number, ink: Ink): Words[] =>
    text === '' || cells < 2 ? [] : pen.wrap(text, cells, most).map((line) => ({ text: line, ink }));
  const carried = lines(what, MOST.what, 'name');
  const [first] = isInLine ? carried : [];
  return {
    edge,
    label: first === undefined ? number : `${number} ${first.text}`,
    below: [...(first === undefined ? carried : carried.slice(1)), ...lines(when, MOST.when, 'word')],
    indent: isInLine ? LEAD + number.length + 2 : BELOW_INDENT,
  };
}

/** Cells of a box that holds names of this width, between what looks like a box and what leaves room for arrows. */
export function boxWidth(name: number, most: number): number {
  return between(10, name + BOX_AIR, most);
}

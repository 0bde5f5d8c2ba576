import type { EntityIndex } from '../../../../analysis/entity-index.ts';
import type { Ink, Pen, Picture, Piece } from '../../../../diagrams/characters/pen.ts';
import type { Graph } from '../../../../diagrams/graph.ts';
import type { Place } from '../../../state/navigation.ts';
import type { PictureOf } from '../../../state/result-tabs.ts';
import { widthOf } from '../../../text/fit.ts';
import type { Line } from '../../../text/span.ts';
import type { Tone } from '../../../theme.ts';
import type { Entry, Fact, Reasons } from '../entry.ts';
import type { Page } from '../page.ts';

/** What pictures of flows are made of. `pen` is absent where the page is read out: then nothing is drawn. */
export type Sheet = Page & { index: EntityIndex; graph: Graph; pen: Pen | undefined; rows: number };

/** A page with a picture: its title, the picture or a sentence in its place, and what there is to say below it. */
export type View = { title: string; above: readonly Entry[]; below: readonly Entry[] };

const TONES: Readonly<Record<Ink, Tone>> = {
  line: 'muted',
  head: 'plain',
  name: 'plain',
  focus: 'focus',
  word: 'muted',
};

export function lineOf(row: readonly Piece[]): Line {
  return row.map(({ text, ink }) => ({ text, tone: TONES[ink] }));
}

/** Rows of a picture by which the mark moves on where it is higher than the screen. */
const STEP_ROWS = 4;
/** Rows that are to stand on the screen with a picture: its title, the first flow of the list and what is between. */
const AROUND = 7;

/** The entry that says how a picture is read. */
export const KEY = 'key';

/** How a picture is read, where what it shows is changed, and rows that stand above it besides the title. */
type About = { key: readonly Fact[]; edit?: Place | undefined; more?: number };

/**
 * A picture as entries, with how it is read. Where it is seen at once, that stands below it, and the mark passes over both.
 * Else it stands above, and the mark goes through the picture part by part.
 */
export function pictureEntries(sheet: Sheet, { rows }: Picture, { key, edit, more = 0 }: About): Entry[] {
  const lines = rows.map(lineOf);
  const legend: Entry = { id: KEY, lines: legendLines(key, sheet.width), still: true, drawn: true };
  if (lines.length + legend.lines.length + AROUND + more <= sheet.rows) {
    return [{ id: 'picture', lines, still: true, drawn: true }, legend];
  }
  const reasons = (): Reasons => ({ title: 'How to read the picture', facts: key, because: [] });
  const parts = Array.from({ length: Math.ceil(lines.length / STEP_ROWS) }, (_, at): Entry => {
    const own = lines.slice(at * STEP_ROWS, (at + 1) * STEP_ROWS);
    return { id: `picture ${at}`, lines: own, drawn: true, reasons, edit };
  });
  return [legend, ...parts];
}

/** Signs with their words, none of them broken between two lines. */
function legendLines(key: readonly Fact[], width: number): Line[] {
  const lines: string[] = [];
  for (const item of key.map(({ name, text }) => `${name} ${text}`)) {
    const longer = `${lines.at(-1) ?? ''}   ${item}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines.map((text) => [{ text, tone: 'muted' }]);
}

/** The text that tells pictures apart. */
export function keyOf(picture: PictureOf): string {
  return picture.of === 'landscape' ? picture.of : `${picture.of} ${picture.id}`;
}

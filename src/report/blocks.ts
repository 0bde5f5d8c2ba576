import type { Drawing } from './figures/drawing.ts';

/**
 * What the reader gets to see, with no word about any format. A renderer turns this tree into pages, Markdown or
 * another form; every number in it is already text.
 */

/** A run of text. `to` names the anchor that it leads to. */
export type Inline = { text: string; strong?: boolean; muted?: boolean; to?: string };
export type Text = string | readonly Inline[];

/** What a coloured surface means; the colour itself is the renderer's. */
export type Tone = 'neutral' | 'info' | 'good' | 'watch' | 'bad';

/** The five steps of the risk ramp, each with its letter: low, medium, high, very high, critical. */
export type RampStep = 1 | 2 | 3 | 4 | 5;
export const RAMP_LETTERS = ['L', 'M', 'H', 'V', 'C'] as const;

/** A readiness bar of 0-100: how far demonstrated, how far it may reach, and where the load line stands. */
export type Meter = { demonstrated: number; potential: number; line: number };

/** A badge is a step of the ramp; its colour never stands without its letter. */
export type Cell = Text | { text: Text; badge?: RampStep; meter?: Meter };

export type Column = {
  head: string;
  /** Numbers stand on the right. */
  align?: 'left' | 'right';
  /** Share of spare width; 0 keeps the column as narrow as its content. Default 1. */
  grow?: number;
  /** Fixed share of the table's width, so that tables of one kind line up. All columns of a table have it, or none. */
  share?: number;
};

/** Level 1 is a chapter; `listed` ones stand in the contents. */
export type Heading = {
  kind: 'heading';
  level: 1 | 2 | 3;
  text: string;
  anchor: string;
  listed: boolean;
  /** A chapter that may begin below the one before it, in a report that is to be short. */
  runsOn?: true;
};
export type Paragraph = { kind: 'paragraph'; text: Text; look?: 'lead' | 'small' };
export type List = { kind: 'list'; ordered: boolean; items: readonly Text[] };
export type Table = {
  kind: 'table';
  columns: readonly Column[];
  rows: readonly { cells: readonly Cell[]; anchor?: string }[];
  caption?: string;
};
export type Callout = {
  kind: 'callout';
  tone: Tone;
  title: string;
  text: readonly Text[];
  /** As a list of points below the text. */
  points?: readonly Text[];
  large?: boolean;
};
export type KeyValues = { kind: 'keyValues'; pairs: readonly { key: string; value: Text }[] };
export type Figure = {
  kind: 'figure';
  /** The one thing to see, as a sentence. */
  title: string;
  /** The same for those who do not see the drawing. */
  alt: string;
  drawing: Drawing;
  /** What is drawn, in numbers; absent where a table beside it has them. A form shows it here, or in `figureData`. */
  data?: Table;
  /** The same diagram as Mermaid text, for forms whose readers draw it. */
  mermaid?: string;
};
/** Side by side where the form allows it; one after the other elsewhere. */
export type Columns = { kind: 'columns'; columns: readonly { share: number; blocks: readonly Block[] }[] };
/** Kept on one page where that is possible. */
export type Group = { kind: 'group'; blocks: readonly Block[] };
/** A page of its own that must hold all of it. */
type OnePage = { kind: 'onePage'; blocks: readonly Block[] };
/** Wide content, on pages turned sideways. */
export type Wide = { kind: 'wide'; blocks: readonly Block[] };
export type Cover = {
  kind: 'cover';
  eyebrow: string;
  title: string;
  subtitle: string;
  facts: readonly { key: string; value: string }[];
  drawing: Drawing;
};
/** The chapter with the data of all figures, for forms with pages. A form that shows it beside each figure leaves this out. */
export type FigureData = { kind: 'figureData'; blocks: readonly Block[] };
/** Where the renderer puts the contents, made from the listed headings. */
export type Contents = { kind: 'contents'; title: string };

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Callout
  | KeyValues
  | Figure
  | Columns
  | Group
  | OnePage
  | Wide
  | Cover
  | FigureData
  | Contents;

/** How ready the project was at an earlier time, called `label`: demonstrated scores of 0-100; null: not assessed. */
export type Earlier = { label: string; readiness: number | null; dimensions: Record<string, number | null> };

/** What is known from outside when a report is made: the caller passes all of it in, so that the same input gives the same report. */
export type ReportMeta = {
  /** The day that stands on the report, YYYY-MM-DD. */
  date: string;
  /** Version of this program. */
  programVersion: string;
  /** SHA-256 of the assessment and of the bank, in hexadecimal, where the caller has them. */
  assessmentHash?: string;
  bankHash?: string;
  /** Roles stand in place of names. */
  redacted?: boolean;
  /** An earlier assessment, to which this one is compared. */
  earlier?: Earlier;
};

export type Report = {
  title: string;
  organisation: string;
  classification: string;
  author: string;
  /** YYYY-MM-DD. */
  date: string;
  /** The same as people read it, where the report's locale writes it in another way. */
  day?: string;
  /** Language of the text, BCP 47. */
  language: string;
  /** The program that made it, with its version. */
  producer: string;
  blocks: readonly Block[];
};

/** The plain characters of a text. */
export function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

export function heading(level: 1 | 2 | 3, text: string, anchor: string, listed = level < 3): Heading {
  return { kind: 'heading', level, text, anchor, listed };
}

export function paragraph(text: Text, look?: 'lead' | 'small'): Paragraph {
  return look === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, look };
}

export function list(items: readonly Text[], ordered = false): List {
  return { kind: 'list', ordered, items };
}

/** A table from rows of cells. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[] | { cells: readonly Cell[]; anchor: string })[],
  caption?: string,
): Table {
  const plainRows = rows.map((row) => ('cells' in row ? row : { cells: row }));
  return caption === undefined
    ? { kind: 'table', columns, rows: plainRows }
    : { kind: 'table', columns, rows: plainRows, caption };
}

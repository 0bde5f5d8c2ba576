import type { Because } from '../../../analysis/schema.ts';
import type { Glyphs } from '../../glyphs.ts';
import type { Place } from '../../state/navigation.ts';
import { figure } from '../../text/numbers.ts';
import { BLANK, type Line, type Span, toned, wrapped } from '../../text/span.ts';
import type { Tone } from '../../theme.ts';

/** Something to know about a line, under its name where it has one. */
export type Fact = { name?: string; text: string; tone?: Tone };

/** What opening a line shows: all that there is to say about it, and where it comes from. */
export type Reasons = { title: string; facts: readonly Fact[]; because: readonly Because[] };

/** All that opening a line shows, as text. */
export function textOfReasons({ title, facts, because }: Reasons): string {
  const named = facts.flatMap(({ name = '', text }) => [name, text]);
  return [title, ...named, ...because.map(({ text }) => text)].join(' ');
}

/** A line of a page, in the rows it is drawn in. The mark passes over what is `still`. */
export type Entry = {
  id: string;
  lines: readonly Line[];
  still?: true;
  /** It says of what group the entries below are. */
  heading?: true;
  /** It is a picture of what other entries say: nothing to read out. */
  drawn?: true;
  /** In words, where its lines do not speak for themselves. */
  say?: string;
  reasons?: (() => Reasons) | undefined;
  /** The answer's key of the question that opening it leads to. */
  question?: string;
  /** The screen that opening it leads to. */
  place?: Place;
  /** The screen on which what it rests on is changed. */
  edit?: Place | undefined;
  /** The id of what it is about, where all answers about that are tried out as good. */
  about?: string;
};

export function gap(id: string): Entry {
  return { id: `${id} gap`, lines: [BLANK], still: true };
}

/** The title of a group, with what is to say about all of it. */
export function heading(title: string, aside = ''): Entry {
  return {
    id: `heading ${title}`,
    lines: [
      [{ text: title, tone: 'title' }, ...(aside === '' ? [] : [{ text: `  ${aside}`, tone: 'muted' } as const])],
    ],
    still: true,
    heading: true,
  };
}

type Said = {
  tone?: Tone | undefined;
  mark?: Span;
  reasons?: (() => Reasons) | undefined;
  edit?: Place | undefined;
};

/** A text as an entry. */
export function said(id: string, text: string, width: number, { reasons, edit, ...look }: Said = {}): Entry {
  return { id, lines: wrapped(text, width, look), reasons, edit };
}

/** A group with its title and a row of air behind it; nothing where it has no entries. */
export function group(title: string, entries: readonly Entry[], aside = ''): Entry[] {
  return entries.length === 0 ? [] : [heading(title, aside), ...entries, gap(title)];
}

/** Cells of the name of a fact in a table of two columns. */
export const NAME_CELLS = 15;

/** A fact as a row of a table of two columns. */
export function factEntry(name: string, text: string, reasons?: () => Reasons, tone?: Tone): Entry {
  return {
    id: `fact ${name}`,
    lines: [[{ text: name.padEnd(NAME_CELLS), tone: 'muted' }, toned(text, tone)]],
    reasons,
  };
}

/** Share of a line that the names of facts may take; a longer one stands above its text. */
const NAMES_SHARE = 0.32;
/** What they may take of a narrow one. */
const NAMES_LEAST = 20;

/** What opening a line shows, as a page of its own. The mark of an answer tells that it leads to its question. */
export function reasonEntries({ title, facts, because }: Reasons, width: number, glyphs: Glyphs): Entry[] {
  const most = Math.max(NAMES_LEAST, Math.floor(width * NAMES_SHARE));
  const names = facts.map(({ name = '' }) => name.length).filter((cells) => cells <= most);
  const cells = Math.max(0, ...names);
  return [
    { ...said('title', title, width, { tone: 'title' }), still: true, heading: true },
    gap('title'),
    ...facts.map((fact, at) => factOf(`fact ${at}`, fact, width, cells)),
    ...(because.length === 0 ? [] : [gap('facts'), heading('Because')]),
    ...because.map((one, at) => becauseEntry(`because ${at}`, one, width, glyphs)),
  ];
}

function factOf(id: string, { name, text, tone }: Fact, width: number, cells: number): Entry {
  if (name === undefined) return said(id, text, width, { tone });
  const isAbove = name.length > cells;
  const mark: Span = { text: `${(isAbove ? '' : name).padEnd(cells)}  `, tone: 'muted' };
  const beside = said(id, text, width, { tone, mark });
  if (!isAbove) return beside;
  return { ...beside, lines: [...wrapped(name, width, { tone: 'muted' }), ...beside.lines], say: `${name}: ${text}` };
}

/** Steps whose sentence holds their result. */
const SAYS_ITSELF: ReadonlySet<string> = new Set(['scoring.evidence']);

function becauseEntry(id: string, { kind, ref, text, value }: Because, width: number, glyphs: Glyphs): Entry {
  if (kind === 'answer') return { id, lines: wrapped(text, width, { mark: `${glyphs.path} ` }), question: ref };
  const shown = typeof value === 'number' ? figure(value) : value;
  const tail = shown === undefined || SAYS_ITSELF.has(ref) ? '' : `${kind === 'formula' ? ' =' : ':'} ${shown}`;
  return { id, lines: wrapped(text + tail, width, { mark: `${glyphs.bullet} ` }) };
}

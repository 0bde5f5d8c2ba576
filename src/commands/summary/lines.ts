import stringWidth from 'string-width';
import { LEVELS, type Level } from '../../analysis/landscape/schema.ts';
import { count } from '../../report/format.ts';
import { padded, wrapped } from '../io/columns.ts';
import type { Look } from '../io/look.ts';
import type { Shown } from './section.ts';
import type { SectionName } from './section-names.ts';

/** One entry of a list: its mark, then its text, broken below itself. */
export function item(mark: string, text: string, look: Look): string {
  const indent = ' '.repeat(stringWidth(mark) + 3);
  return `  ${mark} ${wrapped(text, look.width, indent).slice(indent.length)}`;
}

/** Further lines of an entry, below its text; `mark` is as wide as its mark. */
export function below(text: string, look: Look, mark = look.bullet): string {
  return wrapped(text, look.width, ' '.repeat(stringWidth(mark) + 3));
}

/** A paragraph. */
export function prose(text: string, look: Look): string {
  return wrapped(text, look.width, '  ');
}

/** A paragraph that explains what stands above it. */
export function note(text: string, look: Look): string {
  return look.muted(prose(text, look));
}

/** Says how many entries are left out, and how to see them. */
export function more(left: number, section: SectionName): string[] {
  return left > 0 ? [`  ... and ${count(left)} more (--section ${section})`] : [];
}

/** Entries of a list as bullets, at most so many. */
export function bullets(texts: readonly string[], { look }: Shown, most: number, section: SectionName): string[] {
  return [...texts.slice(0, most).map((text) => item(look.bullet, text, look)), ...more(texts.length - most, section)];
}

/** The same, numbered. */
export function numbered(texts: readonly string[], { look }: Shown, most: number, section: SectionName): string[] {
  const shown = texts.slice(0, most);
  const width = `${shown.length}.`.length;
  return [
    ...shown.map((text, at) => item(`${at + 1}.`.padStart(width), text, look)),
    ...more(texts.length - most, section),
  ];
}

/** A heading within a section, with what stands below it; nothing where nothing does. */
export function part(title: string, lines: readonly string[], look: Look): string[] {
  return lines.length === 0 ? [] : [prose(look.strong(/[.:?]$/.test(title) ? title : `${title}:`), look), ...lines];
}

/** A name is not clipped to less, and a text not squeezed into less. */
const LEAST = { name: 24, text: 30 };

/**
 * Rows as a table under its heads. Where it is too wide, the last column is broken, else names in the first are clipped,
 * else each row is one sentence in which the heads say what is what.
 */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], look: Look): string[] {
  if (rows.length === 0) return [];
  const titled = heads.some((head) => head !== '');
  const all = titled ? [heads, ...rows] : rows;
  const widths = heads.map((_, at) => Math.max(...all.map((row) => stringWidth(row[at] ?? ''))));
  const [name = 0] = widths;
  const last = widths.at(-1) ?? 0;
  const over = 2 * heads.length + widths.reduce((sum, width) => sum + width, 0) - look.width;
  if (over > 0 && last - over < LEAST.text && name - over < LEAST.name) return sentences(heads, rows, look);
  const broken = over > 0 && last - over >= LEAST.text;
  const room = over > 0 && !broken ? name - over : name;
  const lines = all.flatMap((row) => {
    const cells = row.map((cell, at) => (at === 0 ? padded(clipped(cell, room), room) : padded(cell, widths[at] ?? 0)));
    const before = `  ${cells.slice(0, -1).join('  ')}  `;
    const text = row.at(-1) ?? '';
    if (!broken) return [`${before}${text}`.trimEnd()];
    const indent = ' '.repeat(stringWidth(before));
    const [first = '', ...rest] = wrapped(text, look.width, indent).split('\n');
    return [`${before}${first.trimStart()}`.trimEnd(), ...rest];
  });
  return titled ? [look.muted(lines[0] ?? ''), ...lines.slice(1)] : lines;
}

function sentences(heads: readonly string[], rows: readonly (readonly string[])[], look: Look): string[] {
  return rows.map(([first = '', ...rest]) => {
    const facts = rest.flatMap((cell, at) => (cell === '' ? [] : [`${heads[at + 1] ?? ''} ${cell}`.trim()]));
    return item(look.bullet, `${first}: ${facts.join(', ')}`, look);
  });
}

/** A name cut to a width in cells, and marked. */
export function clipped(name: string, width: number): string {
  if (stringWidth(name) <= width) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(name)) {
    if (stringWidth(`${kept}${segment}`) > width - 3) break;
    kept += segment;
  }
  return `${kept}...`;
}

type Said = { level: Level; text: string };

/** Sentences of a check, the gravest first, each with the sign of its level. */
export function saidLines(all: readonly Said[], { look }: Shown, most: number, section: SectionName): string[] {
  const sorted = [...all].sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level));
  return [...sorted.slice(0, most).map((one) => levelLine(one, look)), ...more(all.length - most, section)];
}

/** What the signs mean, below sentences that are not all of the same kind. */
export function legend(all: readonly Said[], look: Look): string[] {
  if (!all.some(({ level }) => level === 'ok' || level === 'unknown')) return [];
  return [note(`! broken by the facts, ${look.bullet} to look at, ? a fact is missing, + in order`, look)];
}

/** One sentence with the sign of its level. */
export function levelLine({ level, text }: Said, look: Look): string {
  const line = item(markOf(level, look), text, look);
  return level === 'red' ? look.bad(line) : line;
}

function markOf(level: Level, look: Look): string {
  return { red: '!', warn: look.bullet, unknown: '?', ok: '+' }[level];
}

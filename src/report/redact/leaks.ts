import type { Block, Report } from '../blocks.ts';
import { longestFirst, type Term } from './names.ts';
import { finderOf } from './replace.ts';

/** A piece of text, and where it stands, for people. */
export type Piece = { where: string; text: string };
/** A name that stands where it must not. */
export type Leak = { name: string; where: string };

/**
 * Where names are left; what also stands in `known`, texts that hold no names, is the program's own word. In a whole
 * report only names that hold a word which is not of the language can be told from its text; `all` looks for the others too.
 */
export function leaksIn(
  pieces: readonly Piece[],
  terms: readonly Term[],
  known: () => readonly Piece[],
  all = false,
): Leak[] {
  const find = finderOf([...terms.filter(({ stays }) => stays), ...searched(terms, all)].sort(longestFirst));
  const found = pieces.flatMap(({ where, text }) => find(text).map(({ term }) => ({ name: term.text, where })));
  if (found.length === 0) return [];
  const own = new Set(known().flatMap(({ text }) => find(text).map(({ term }) => term.text)));
  return found.filter(({ name }) => !own.has(name));
}

/** The terms that can be looked for in what was made. */
export function searched(terms: readonly Term[], all: boolean): Term[] {
  const roles = new Set(terms.filter(({ stays }) => !stays).map(({ role }) => role.toLowerCase()));
  return terms.filter(
    ({ telling, exact, stays, text }) => !stays && (telling || (all && !exact)) && !roles.has(text.toLowerCase()),
  );
}

/** Every text of a report by its chapter: also what stands in drawings, anchors and the properties of the document. */
export function piecesOf({ blocks, ...head }: Report): Piece[] {
  let chapter = 'the first pages';
  const pieces = strings(head).map((text): Piece => ({ where: 'the properties of the document', text }));
  for (const block of blocks) {
    chapter = chapterOf(block) ?? chapter;
    for (const text of strings(block)) pieces.push({ where: chapter, text });
  }
  return pieces;
}

function chapterOf(block: Block): string | undefined {
  if (block.kind === 'heading') return block.level === 1 ? block.text : undefined;
  const [first] = block.kind === 'wide' ? block.blocks : [];
  return first === undefined ? undefined : chapterOf(first);
}

/** All strings in a value, keys of objects among them. */
export function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(strings);
  return Object.entries(value).flatMap(([key, one]) => [key, ...strings(one)]);
}

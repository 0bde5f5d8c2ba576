import type { Assessment, Collection } from '../assessment.ts';
import { id as idSchema } from '../text.ts';

/** What ids begin with where the name gives none. */
const LETTERS: Record<Collection, string> = {
  objectives: 'o',
  problems: 'b',
  stakeholders: 'w',
  existingIntegrations: 'e',
  systems: 's',
  dataObjects: 'd',
  flows: 'f',
  processes: 'p',
  failures: 'x',
};

/** Letters that do not fall apart into a base letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const LONGEST = 40;

/** An id made from the name, in plain letters, that no other entity of the collection has. */
export function freshId(assessment: Assessment, collection: Collection, name: string): string {
  const taken = new Set(assessment[collection].map(({ id }) => id));
  const free = (candidate: string) => !taken.has(candidate) && idSchema.safeParse(candidate).success;
  const letter = LETTERS[collection];
  const word = slug(name);
  if (word === '') return firstFree((count) => `${letter}${count}`, free);
  const base = /^[a-z]/.test(word) ? word : `${letter}${word}`;
  return free(base) ? base : firstFree((count) => `${base}-${count + 1}`, free);
}

/** Lower-case ASCII letters and digits joined by hyphens; empty where the name has none of them. */
function slug(name: string): string {
  return name
    .slice(0, 1000)
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LATIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

function firstFree(candidate: (count: number) => string, free: (id: string) => boolean): string {
  for (let count = 1; ; count += 1) if (free(candidate(count))) return candidate(count);
}

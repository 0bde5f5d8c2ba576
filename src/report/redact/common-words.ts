import type { Bank } from '../../bank/bank.ts';

/**
 * What everybody may read in the bank and so tells nothing about an organisation: words in small letters of its texts, and
 * the names of its kinds of systems and of the systems of its scenarios.
 */
export type CommonWords = { has(word: string): boolean; isPublicName(name: string): boolean };

/** Words for what people do and where: a title is nobody's name. */
const TITLES =
  'accountant administrator analyst architect assistant board buyer chief clerk company consultant controller coordinator department designer desk developer director engineer executive expert founder guard head lead leader manager managing member office officer operator organisation owner partner planner president representative retailer scientist secretary senior junior shift specialist sponsor supervisor team tester trainer trader vice worker'.split(
    ' ',
  );

const WORD = /[\p{L}\p{N}]+/gu;

/** The letters and digits of a text, in runs. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

export function commonWords(bank: Bank): CommonWords {
  const words = new Set<string>(TITLES);
  collectWords(bank, words);
  const names = [
    ...bank.categories.flatMap(({ id, name }) => [id, name, shortCategory(name)]),
    ...bank.scenarios.flatMap(({ systems }) =>
      systems.flatMap(({ name, businessName }) => [name, ...(businessName === undefined ? [] : [businessName])]),
    ),
  ];
  for (const word of names.flatMap(wordsOf)) words.add(word.toLowerCase());
  const known = new Set(names.map(folded));
  return { has: (word) => words.has(word.toLowerCase()), isPublicName: (name) => known.has(folded(name)) };
}

/** A capital may begin a brand: only what also stands in small letters is a word of the language. */
function collectWords(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    for (const word of wordsOf(value)) if (word === word.toLowerCase()) into.add(word);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) collectWords(one, into);
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

/** `ERP` of `Enterprise resources (ERP)`; a name without brackets as it is. */
export function shortCategory(name: string): string {
  return /\(([^()]+)\)\s*$/.exec(name)?.[1] ?? name;
}

import { type CommonWords, wordsOf } from './common-words.ts';

export type NameKind = 'system' | 'vendor' | 'person' | 'department' | 'organisation' | 'project' | 'author' | 'id';

/** A name that must not be read, and the role that stands in its place. */
export type Name = { text: string; role: string; kind: NameKind };

/** What to look for in a text. */
export type Term = {
  text: string;
  role: string;
  /** In these letters, capitals and all; else any. */
  exact: boolean;
  /** Inside longer words too, which go with it: forms as in the genitive. */
  inside: boolean;
  /** Holds a word that is not of the language: where it stands in a finished report, it came from a name. */
  telling: boolean;
  /** A name that stays: what lies within it is not looked for. */
  stays: boolean;
};

/** Shorter ones are too likely to be something else, in letters. */
const SHORTEST = { word: 3, inside: 5 } as const;
/** Words of such scripts stand without blanks between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Forms of companies, which are nobody's name. */
const LEGAL_FORMS = new Set(
  'gmbh ag kg ohg se inc llc ltd plc corp corporation company sa sas srl spa bv nv ab as oy aps sp zoo kft sro limited group holding the and und'.split(
    ' ',
  ),
);

/**
 * The terms of these names, the longest first: each name as a whole, and its parts that are no common words, so that
 * `Anna` goes where `Anna Nowak` is a person. Parts in `kept` stay. In running text a name of one common word stays
 * (`Shop`), unless it is a person's and written as such, and so does a department of common words (`Customer service`).
 */
export function termsOf(names: readonly Name[], common: CommonWords, kept: readonly string[] = []): Term[] {
  const keptWords = new Set(kept.flatMap(wordsOf).map((word) => word.toLowerCase()));
  const terms = new Map<string, Term>();
  const add = (text: string, role: string, exact: boolean, stays = false): void => {
    const words = wordsOf(text);
    const key = exact ? text : text.toLowerCase();
    if (words.length === 0 || terms.has(key)) return;
    const telling = !exact && !stays && words.some((word) => isTelling(word, common));
    const unspaced = UNSPACED.test(text);
    terms.set(key, {
      text,
      role,
      exact,
      telling,
      stays,
      inside: unspaced || (telling && text.length >= SHORTEST.inside),
    });
  };
  for (const text of kept) add(text, text, false, true);
  for (const { text, role, kind } of names) {
    const words = wordsOf(text);
    const letters = words.join('').length;
    const plain = words.every((word) => common.has(word));
    const alone = plain && words.length === 1;
    if (plain && (kind === 'department' || kind === 'id')) continue;
    if (alone && kind !== 'person' && kind !== 'author') continue;
    if (letters >= SHORTEST.word || UNSPACED.test(text)) add(text, role, alone);
    else if (text !== text.toLowerCase() || /\d/.test(text)) add(text, role, true);
  }
  for (const { text, role } of names) {
    if (wordsOf(text).length < 2) continue;
    for (const part of text.split(/[\s()[\],;:/&+"“”'’._-]+/u)) {
      const isName = isTelling(part, common) && !keptWords.has(part.toLowerCase());
      if (isName && !LEGAL_FORMS.has(part.toLowerCase())) add(part, role, false);
    }
  }
  return [...terms.values()].sort(longestFirst);
}

export function longestFirst(a: Term, b: Term): number {
  return b.text.length - a.text.length || (a.text < b.text ? -1 : 1);
}

/** Whether a name or id holds a word that tells who is meant. */
export function isTellingName(text: string, common: CommonWords): boolean {
  return wordsOf(text).some((word) => isTelling(word, common));
}

/** Long enough to be looked for, not a number, and no word of the language. */
function isTelling(word: string, common: CommonWords): boolean {
  const long = word.length >= SHORTEST.word || UNSPACED.test(word);
  return long && /\p{L}/u.test(word) && !wordsOf(word).every((one) => common.has(one));
}

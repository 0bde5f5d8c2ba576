import type { Term } from './names.ts';

/** Where a term stands in a text. */
export type Hit = { term: Term; from: number; to: number };

export type Finder = (text: string) => Hit[];

const LETTER = /[\p{L}\p{N}]/u;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/**
 * Finds terms but those that stay, longer ones first, whatever signs stand between their words: `Anna Nowak` in `anna.nowak@`. `terms` come the
 * longest first. Hits do not overlap and are in the order of the text.
 */
export function finderOf(terms: readonly Term[]): Finder {
  const loose = scanner(
    terms.filter(({ exact }) => !exact),
    'giu',
  );
  const exact = scanner(
    terms.filter((one) => one.exact),
    'gu',
  );
  return (text) => {
    const all = loose(text);
    const hits = all.filter(({ term }) => !term.stays);
    const free = exact(text).filter((one) => all.every((other) => one.to <= other.from || one.from >= other.to));
    return free.length === 0 ? hits : [...hits, ...free].sort((a, b) => a.from - b.from);
  };
}

function scanner(terms: readonly Term[], flags: string): Finder {
  if (terms.length === 0) return () => [];
  const groups = terms.map(({ text, inside }) => (inside ? `(${spelled(text)})` : `(${edge(spelled(text))})`));
  const pattern = new RegExp(groups.join('|'), flags);
  return (text) =>
    [...text.matchAll(pattern)].reduce<Hit[]>((hits, match) => {
      const term = terms[match.slice(1).findIndex((group) => group !== undefined)];
      const hit = term === undefined ? undefined : { term, ...whole(text, term, match.index, match[0].length) };
      // Two terms in one long word are one hit.
      if (hit !== undefined && hit.from >= (hits.at(-1)?.to ?? 0)) hits.push(hit);
      return hits;
    }, []);
}

/** The words of a term with whatever may stand between them. */
function spelled(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .split(SEPARATORS)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('[^\\p{L}\\p{N}]{0,3}');
}

function edge(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
}

/** The place of a match; one inside a longer word takes the word, but not in scripts that set no blanks. */
function whole(text: string, { text: term, inside }: Term, at: number, length: number): { from: number; to: number } {
  let from = at;
  let to = at + length;
  if (inside && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\P{L}]+$/u.test(term)) {
    while (from > 0 && LETTER.test(text.charAt(from - 1))) from--;
    while (to < text.length && LETTER.test(text.charAt(to))) to++;
  }
  return { from, to };
}

const DOMAINS =
  'com|net|org|io|eu|dev|app|cloud|biz|info|local|internal|ac|ae|ar|at|au|be|bg|br|by|ca|ch|cn|co|cz|de|dk|ee|es|fi|fr|gr|hk|hr|hu|ie|il|in|it|jp|kr|lt|lu|lv|mx|nl|no|nz|pl|pt|ro|rs|ru|sa|se|sg|si|sk|tr|tw|ua|uk|us|za';

/** Addresses hold names in ways that no list of names foresees. */
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.\p{L}{2,}/gu, '[e-mail]'],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s<>"]*[^\s<>".,;:)\]]/giu, '[address]'],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}_-]{2,}\\.)+(?:${DOMAINS})(?![\\p{L}\\p{N}])(?:[:/][^\\s<>",;)\\]]*)?`,
      'giu',
    ),
    '[address]',
  ],
  [/(?<![\p{L}\p{N}])\+\d[\d ()/.-]{6,}\d/gu, '[phone]'],
  [/(?<![\p{L}\p{N}.])0\d{1,4}[ /-]\d[\d ()/-]{4,}\d/gu, '[phone]'],
];

/** A text with addresses and names replaced. */
export function replacer(find: Finder): (text: string) => string {
  return (text) => {
    const plain = ADDRESSES.reduce((now, [pattern, stand]) => now.replace(pattern, stand), text);
    let at = 0;
    let out = '';
    for (const { term, from, to } of find(plain)) {
      out += plain.slice(at, from) + term.role;
      at = to;
    }
    return out + plain.slice(at);
  };
}

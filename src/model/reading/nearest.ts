/** Other words that people write for a field. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  source: ['from'],
  target: ['to'],
  title: ['name', 'text'],
  label: ['name', 'text'],
  comment: ['note'],
  description: ['businessDefinition', 'text', 'note'],
  type: ['kind', 'category'],
  reason: ['na', 'note'],
};

/** The candidate that a person most likely meant by `word`, or undefined where none is close. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  if (wanted === '' || word.length > 80) return undefined;
  const known = [...candidates];
  const synonym = Object.hasOwn(SYNONYMS, wanted) ? SYNONYMS[wanted]?.find((one) => known.includes(one)) : undefined;
  if (synonym !== undefined) return synonym;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(wanted, plain(candidate));
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best ?? known.find((candidate) => wanted.length >= 4 && plain(candidate).includes(wanted));
}

/** Case, hyphens and underscores are what people get wrong first. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

/** Damerau-Levenshtein distance (adjacent swaps count one). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    [before, last] = [last, current];
  }
  return last[b.length] ?? 0;
}

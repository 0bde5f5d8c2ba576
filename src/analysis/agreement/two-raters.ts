/** Two raters' points for the same question, 0 to `top`. */
export type Pair = readonly [number, number];

/** How often the first rater gave each of 0..top (rows) where the second gave each of them (columns). */
export type Table = readonly (readonly number[])[];

export function tableOf(pairs: readonly Pair[], top = 4): Table {
  const table = Array.from({ length: top + 1 }, () => new Array<number>(top + 1).fill(0));
  for (const [a, b] of pairs) {
    const row = table[a];
    if (row) row[b] = (row[b] ?? 0) + 1;
  }
  return table;
}

/** What both coefficients are made of: agreement as it is, and each rater's shares of 0..top. */
function read(table: Table): { observed: number; first: number[]; second: number[] } | undefined {
  const top = table.length - 1;
  const first = new Array<number>(table.length).fill(0);
  const second = new Array<number>(table.length).fill(0);
  let total = 0;
  let agreed = 0;
  for (const [a, row] of table.entries()) {
    for (const [b, count] of row.entries()) {
      total += count;
      agreed += count * weight(a, b, top);
      first[a] = (first[a] ?? 0) + count;
      second[b] = (second[b] ?? 0) + count;
    }
  }
  if (total === 0) return undefined;
  const share = (count: number): number => count / total;
  return { observed: agreed / total, first: first.map(share), second: second.map(share) };
}

/** Quadratic agreement weights: 1 for the same answer, 0 for the two ends of the scale. */
function weight(a: number, b: number, top: number): number {
  return 1 - (a - b) ** 2 / top ** 2;
}

/** Kappa of a table; see `weightedKappa`. */
export function kappaOf(table: Table): number | undefined {
  const shares = read(table);
  if (shares === undefined) return undefined;
  const top = table.length - 1;
  let expected = 0;
  for (const [a, p] of shares.first.entries()) {
    for (const [b, q] of shares.second.entries()) expected += p * q * weight(a, b, top);
  }
  return expected === 1 ? undefined : (shares.observed - expected) / (1 - expected);
}

/** AC2 of a table; see `gwetAC2`. */
export function ac2Of(table: Table): number | undefined {
  const shares = read(table);
  if (shares === undefined) return undefined;
  const categories = table.length;
  let weights = 0;
  for (let a = 0; a < categories; a++) for (let b = 0; b < categories; b++) weights += weight(a, b, categories - 1);
  const spread = shares.first.reduce((sum, p, points) => {
    const mean = (p + (shares.second[points] ?? 0)) / 2;
    return sum + mean * (1 - mean);
  }, 0);
  const expected = (weights / (categories * (categories - 1))) * spread;
  return (shares.observed - expected) / (1 - expected);
}

/**
 * Quadratic weighted kappa (Cohen 1968): 1 perfect, 0 as by chance. Falls to 0 when nearly all answers are equal (the
 * prevalence paradox), so never show it alone.
 *
 * @returns undefined for no pairs, or where both raters always gave the same one answer.
 */
export function weightedKappa(pairs: readonly Pair[], top = 4): number | undefined {
  return kappaOf(tableOf(pairs, top));
}

/**
 * Gwet's AC2 with quadratic weights (Gwet 2008): as kappa, but robust when nearly all answers are equal.
 *
 * @returns undefined for no pairs.
 */
export function gwetAC2(pairs: readonly Pair[], top = 4): number | undefined {
  return ac2Of(tableOf(pairs, top));
}

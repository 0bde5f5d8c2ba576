/** What the order of the register looks at. */
export type Ranked = { statedGap: number; reducibleLoss: number; loss: number };

/**
 * Order of the register: first what stated facts alone carry (a gap of at least `statedFrom`), then the rest, what rests
 * on unknowns included; within each by the loss that control would take away, then by loss, then by id. Negative: a first.
 */
export function compareRanked(a: Ranked, idA: string, b: Ranked, idB: string, statedFrom: number): number {
  const part = Number(b.statedGap >= statedFrom) - Number(a.statedGap >= statedFrom);
  if (part !== 0) return part;
  if (a.reducibleLoss !== b.reducibleLoss) return b.reducibleLoss - a.reducibleLoss;
  if (a.loss !== b.loss) return b.loss - a.loss;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}

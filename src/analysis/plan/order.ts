/** Why an action stands where it stands: it opens a gate, it is cheap and ends an unknown, or it takes risk away. */
export type Reason = 'gate' | 'find-out' | 'risk';

export type RankedAction = {
  key: string;
  reason: Reason;
  /** Expected loss that the action takes away. */
  reduction: number;
  /** Person-days, for the order only. */
  cost: number;
  /** Place of its deadline in time. */
  due: number;
};

const PARTS: readonly Reason[] = ['gate', 'find-out', 'risk'];

function rate({ reduction, cost }: RankedAction): number {
  return reduction <= 0 ? 0 : reduction / cost;
}

/** Order of the plan: failed gates, cheap answers to unknowns, then loss taken away per person-day; then the deadline. */
export function compareActions(a: RankedAction, b: RankedAction): number {
  const part = PARTS.indexOf(a.reason) - PARTS.indexOf(b.reason);
  if (part !== 0) return part;
  const [worthA, worthB] = [rate(a), rate(b)];
  if (worthA !== worthB) return worthA > worthB ? -1 : 1;
  if (a.due !== b.due) return a.due - b.due;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

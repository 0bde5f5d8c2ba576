import type { Risk } from '../../analysis/schema.ts';

/** What of the register is shown; `unknown`: what would not be there if everything were known. */
export const RISK_FILTERS = ['all', 'red', 'yellow', 'green', 'watch', 'unknown'] as const;
export type RiskFilter = (typeof RISK_FILTERS)[number];

export function passes(filter: RiskFilter, { status, colour, basis }: Risk): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'watch':
      return status === 'watch';
    case 'unknown':
      return basis === 'unknown';
    default:
      return status === 'risk' && colour === filter;
  }
}

/** The filters that let something through, each with how many; all comes first and is always there. */
export function filtersOf(risks: readonly Risk[]): { filter: RiskFilter; count: number }[] {
  return RISK_FILTERS.map((filter) => ({ filter, count: risks.filter((risk) => passes(filter, risk)).length })).filter(
    ({ filter, count }) => filter === 'all' || count > 0,
  );
}

import type { Report } from './blocks.ts';

/** What stands at the foot of a report that is one page: whose it is, how confidential, from when, made with what. */
export function footFacts({ organisation, title, classification, day, date, producer }: Report): string[] {
  return [organisation, title, classification, day ?? date, producer].flatMap((fact) => fact || []);
}

import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Look } from '../io/look.ts';
import type { SectionName } from './section-names.ts';

/** What a result is told from. */
export type Shown = {
  assessment: Assessment;
  analysis: Analysis;
  bank: Bank;
  /** YYYY-MM-DD: when design would begin. */
  today: string;
  look: Look;
};

/** One part of a result. */
export type Section = {
  name: SectionName;
  title: string;
  /** The most important of it in one sentence, for the short result; empty: nothing to tell. */
  lead: (shown: Shown) => string;
  /** Its lines: of lists at most so many entries, Infinity for all. None: nothing to tell. */
  lines: (shown: Shown, most: number) => string[];
};

import { type AnalysisOptions, analyse, liveFigures } from '../../analysis/index.ts';
import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';

/** What moves with each answer. Scores 0-100, null where nothing is answered. */
export type Figures = {
  demonstrated: number | null;
  potential: number | null;
  /** Readiness from which a project may proceed with a plan: the load line. */
  line: number;
  redRisks: number;
  watchRisks: number;
};

type Compute<T> = (assessment: Assessment, bank: Bank, options: AnalysisOptions) => T;
type AtTime<T> = (assessment: Assessment, bank: Bank, now: Date) => T;

/** The last result, so that a screen that is only drawn anew does not compute it anew. Answers may run out from day to day. */
function remembered<T>(compute: Compute<T>): AtTime<T> {
  let last: { assessment: Assessment; bank: Bank; today: string; result: T } | undefined;
  return (assessment, bank, now) => {
    const today = now.toISOString().slice(0, 10);
    if (last?.assessment !== assessment || last.bank !== bank || last.today !== today) {
      last = { assessment, bank, today, result: compute(assessment, bank, { today }) };
    }
    return last.result;
  };
}

const live = remembered(liveFigures);

/** Every number and finding, for the results. */
export const analysisOf: AtTime<Analysis> = remembered(analyse);

export function figuresOf(assessment: Assessment, bank: Bank, now: Date): Figures {
  const { readiness, risks } = live(assessment, bank, now);
  return {
    demonstrated: readiness?.demonstrated ?? null,
    potential: readiness?.potential ?? null,
    line: bank.scoring.verdict.planReadiness,
    redRisks: risks.red,
    watchRisks: risks.watch,
  };
}

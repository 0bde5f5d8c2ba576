import { analyse, type LiveFigures, liveFigures } from '../../analysis/index.ts';
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

/** The last result, so that a screen that is only drawn anew does not compute it anew. */
function remembered<T>(compute: (assessment: Assessment, bank: Bank) => T) {
  let last: { assessment: Assessment; bank: Bank; result: T } | undefined;
  return (assessment: Assessment, bank: Bank): T => {
    if (last?.assessment !== assessment || last.bank !== bank) {
      last = { assessment, bank, result: compute(assessment, bank) };
    }
    return last.result;
  };
}

const live: (assessment: Assessment, bank: Bank) => LiveFigures = remembered(liveFigures);

/** Every number and finding, for the results. */
export const analysisOf: (assessment: Assessment, bank: Bank) => Analysis = remembered(analyse);

export function figuresOf(assessment: Assessment, bank: Bank): Figures {
  const { readiness, risks } = live(assessment, bank);
  return {
    demonstrated: readiness?.demonstrated ?? null,
    potential: readiness?.potential ?? null,
    line: bank.scoring.verdict.planReadiness,
    redRisks: risks.red,
    watchRisks: risks.watch,
  };
}

import type { Changes } from '../../analysis/changes/schema.ts';
import type { AnalysisOptions, LiveFigures } from '../../analysis/index.ts';
import type { NextVerdict, Path } from '../../analysis/path/schema.ts';
import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Passage } from '../../tui/options.ts';
import type { Told } from '../files/chapter.ts';
import { changeOf } from './change.ts';
import { Thread } from './thread.ts';

/** Analyses in threads of their own: thousands of simulated draws must not hold up a key. */
export type AnalysisThread = {
  /** Rejects where the thread ends in a fault. */
  analyse(assessment: Assessment, options: AnalysisOptions): Promise<Analysis>;
  /** The figures of the load line alone; rejects as `analyse` does. */
  rate(assessment: Assessment, options: AnalysisOptions): Promise<LiveFigures>;
  /** The cheapest way to a verdict; rejects as `analyse` does, and once it is no longer wanted. */
  findPath(level: NextVerdict, assessment: Assessment, options: AnalysisOptions, signal: AbortSignal): Promise<Path>;
  /** What changed from `before` to `after`; rejects as `findPath` does. */
  compare(before: Assessment, after: Assessment, options: AnalysisOptions, signal: AbortSignal): Promise<Changes>;
  /** A chapter of the report, to be read on the screen; rejects as `findPath` does. */
  readChapter(
    anchor: string,
    assessment: Assessment,
    analysis: Analysis,
    told: Told,
    signal: AbortSignal,
  ): Promise<readonly Passage[]>;
  /** Ends the threads; what they have not finished is never answered. */
  close(): void;
};

/**
 * A thread for figures, and one for what takes seconds, which must not hold those up and can be given up.
 *
 * @param script the built worker.
 */
export function analysisThread(bank: Bank, script: URL): AnalysisThread {
  const figures = new Thread(bank, script);
  const search = new Thread(bank, script);
  return {
    analyse: (assessment, options) => figures.ask({ what: 'analyse' }, assessment, options),
    rate: (assessment, options) => figures.ask({ what: 'rate' }, assessment, options),
    findPath: (level, assessment, options, signal) =>
      search.ask({ what: 'find-path', level }, assessment, options, signal),
    compare: (before, after, options, signal) =>
      search.ask({ what: 'compare', before: changeOf(after, before) }, after, options, signal),
    readChapter: (anchor, assessment, analysis, told, signal) =>
      search.ask({ what: 'chapter', anchor, analysis, told }, assessment, {}, signal),
    close: () => {
      figures.close();
      search.close();
    },
  };
}

import { parentPort, workerData } from 'node:worker_threads';
import { compareAssessments } from '../../analysis/changes/compare.ts';
import type { Changes } from '../../analysis/changes/schema.ts';
import { type AnalysisOptions, analyse, type LiveFigures, liveFigures } from '../../analysis/index.ts';
import { findPath } from '../../analysis/path/find-path.ts';
import type { NextVerdict, Path } from '../../analysis/path/schema.ts';
import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Passage } from '../../tui/options.ts';
import type { Told } from '../files/chapter.ts';
import { type Change, changed } from './change.ts';

/**
 * What can be asked for: every number and finding, the figures of the load line, the cheapest way to a verdict, what
 * changed since `before`, which comes as what leads from the assessment back to it, or a chapter of the report.
 */
export type Question =
  | { what: 'analyse' }
  | { what: 'rate' }
  | { what: 'find-path'; level: NextVerdict }
  | { what: 'compare'; before: Change }
  | { what: 'chapter'; anchor: string; analysis: Analysis; told: Told };

/**
 * What is asked of the worker; the answer carries the same number. The assessment comes as what differs from that of the
 * order before.
 */
export type Order = { number: number; question: Question; change: Change; options: AnalysisOptions };

const { bank } = workerData as { bank: Bank };
let assessment: Assessment | undefined;

type Answer = Analysis | LiveFigures | Path | Changes | readonly Passage[];

async function answer(question: Question, a: Assessment, options: AnalysisOptions): Promise<Answer> {
  switch (question.what) {
    case 'analyse':
      return analyse(a, bank, options);
    case 'rate':
      return liveFigures(a, bank, options);
    case 'find-path':
      return findPath(a, bank, { kind: 'verdict', level: question.level }, options);
    case 'compare':
      return compareAssessments(changed({ ...a, answers: { ...a.answers } }, question.before), a, bank, options);
    case 'chapter': {
      // The report is more than the rest together, and seldom read here.
      const { chapterOf } = await import('../files/chapter.ts');
      return chapterOf(question.anchor, a, question.analysis, bank, question.told);
    }
  }
}

parentPort?.on('message', async ({ number, question, change, options }: Order) => {
  assessment = changed(assessment, change);
  parentPort?.postMessage({ number, result: await answer(question, assessment, options) });
});

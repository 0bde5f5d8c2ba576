import { parentPort, workerData } from 'node:worker_threads';
import { type AnalysisOptions, analyse } from '../../analysis/index.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';

/** What is asked of the worker; the answer carries the same number. */
export type Order = { number: number; assessment: Assessment; options: AnalysisOptions };

const { bank } = workerData as { bank: Bank };

parentPort?.on('message', ({ number, assessment, options }: Order) => {
  parentPort?.postMessage({ number, analysis: analyse(assessment, bank, options) });
});

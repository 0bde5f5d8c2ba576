import { parentPort, workerData } from 'node:worker_threads';
import { type AnalysisOptions, analyse, liveFigures } from '../../analysis/index.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { type Change, changed } from './change.ts';

/**
 * What is asked of the worker: every number and finding, or the figures of the load line; the answer carries the same
 * number. The assessment comes as what differs from that of the order before.
 */
export type Order = { number: number; what: 'analyse' | 'rate'; change: Change; options: AnalysisOptions };

const { bank } = workerData as { bank: Bank };
let assessment: Assessment | undefined;

parentPort?.on('message', ({ number, what, change, options }: Order) => {
  assessment = changed(assessment, change);
  const result = what === 'rate' ? liveFigures(assessment, bank, options) : analyse(assessment, bank, options);
  parentPort?.postMessage({ number, result });
});

import { Worker } from 'node:worker_threads';
import type { AnalysisOptions } from '../../analysis/index.ts';
import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Order } from './analysis-worker.ts';

/** Analyses in a thread of their own: thousands of simulated draws must not hold up a key. */
export type AnalysisThread = {
  /** Rejects where the thread ends in a fault. */
  analyse(assessment: Assessment, options: AnalysisOptions): Promise<Analysis>;
  /** Ends the thread; what it has not finished is never answered. */
  close(): void;
};

type Waiting = { resolve(analysis: Analysis): void; reject(fault: unknown): void };

/**
 * A thread that starts with the first order and keeps the process alive only while an order is open.
 *
 * @param script the built worker.
 */
export function analysisThread(bank: Bank, script: URL): AnalysisThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let orders = 0;

  function fail(fault: unknown): void {
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
    worker = undefined;
  }

  function start(): Worker {
    const started = new Worker(script, { workerData: { bank } });
    started.on('message', ({ number, analysis }: { number: number; analysis: Analysis }) => {
      waiting.get(number)?.resolve(analysis);
      waiting.delete(number);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', fail);
    return started;
  }

  return {
    analyse: (assessment, options) =>
      new Promise((resolve, reject) => {
        const order: Order = { number: orders++, assessment, options };
        waiting.set(order.number, { resolve, reject });
        worker ??= start();
        worker.ref();
        worker.postMessage(order);
      }),
    close: () => {
      worker?.terminate();
      worker = undefined;
      waiting.clear();
    },
  };
}

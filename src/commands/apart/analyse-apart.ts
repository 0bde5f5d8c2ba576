import { Worker } from 'node:worker_threads';
import type { AnalysisOptions, LiveFigures } from '../../analysis/index.ts';
import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Order } from './analysis-worker.ts';
import { changeOf } from './change.ts';

/** Analyses in a thread of their own: thousands of simulated draws must not hold up a key. */
export type AnalysisThread = {
  /** Rejects where the thread ends in a fault. */
  analyse(assessment: Assessment, options: AnalysisOptions): Promise<Analysis>;
  /** The figures of the load line alone; rejects as `analyse` does. */
  rate(assessment: Assessment, options: AnalysisOptions): Promise<LiveFigures>;
  /** Ends the thread; what it has not finished is never answered. */
  close(): void;
};

type Waiting = { resolve(result: never): void; reject(fault: unknown): void };

/**
 * A thread that starts with the first order and keeps the process alive only while an order is open.
 *
 * @param script the built worker.
 */
export function analysisThread(bank: Bank, script: URL): AnalysisThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let orders = 0;
  /** What the worker has. */
  let sent: Assessment | undefined;

  function fail(fault: unknown): void {
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
    worker = undefined;
    sent = undefined;
  }

  function start(): Worker {
    const started = new Worker(script, { workerData: { bank } });
    started.on('message', ({ number, result }: { number: number; result: never }) => {
      waiting.get(number)?.resolve(result);
      waiting.delete(number);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', fail);
    return started;
  }

  function order<T>(what: Order['what'], assessment: Assessment, options: AnalysisOptions): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const number = orders++;
      waiting.set(number, { resolve, reject });
      worker ??= start();
      worker.ref();
      worker.postMessage({ number, what, change: changeOf(sent, assessment), options } satisfies Order);
      sent = assessment;
    });
  }

  return {
    analyse: (assessment, options) => order<Analysis>('analyse', assessment, options),
    rate: (assessment, options) => order<LiveFigures>('rate', assessment, options),
    close: () => {
      worker?.terminate();
      worker = undefined;
      sent = undefined;
      waiting.clear();
    },
  };
}

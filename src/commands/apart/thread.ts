import { Worker } from 'node:worker_threads';
import type { AnalysisOptions } from '../../analysis/index.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Order, Question } from './analysis-worker.ts';
import { changeOf } from './change.ts';

type Waiting = { resolve(result: never): void; reject(fault: unknown): void };

/**
 * One thread that answers questions about assessments, one after the other. It starts with the first order, and keeps the
 * process alive only while an order is open.
 */
export class Thread {
  readonly #bank: Bank;
  readonly #script: URL;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #orders = 0;
  /** What the worker has. */
  #sent: Assessment | undefined;

  /** @param script the built worker. */
  constructor(bank: Bank, script: URL) {
    this.#bank = bank;
    this.#script = script;
  }

  /** Rejects where the thread ends in a fault, and with the signal's reason once nobody wants the answer any more. */
  ask<T>(question: Question, assessment: Assessment, options: AnalysisOptions, signal?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const number = this.#orders++;
      this.#waiting.set(number, { resolve, reject });
      signal?.addEventListener('abort', () => this.#drop(number, signal.reason), { once: true });
      this.#worker ??= this.#start();
      this.#worker.ref();
      const change = changeOf(this.#sent, assessment);
      this.#worker.postMessage({ number, question, change, options } satisfies Order);
      this.#sent = assessment;
    });
  }

  /** Ends the thread; what it has not finished is never answered. The next order starts another one. */
  close(): void {
    void this.#worker?.terminate();
    this.#forget();
  }

  /** Work that nobody waits for is stopped: a thread cannot be told to while it computes, but to end. */
  #drop(number: number, reason: unknown): void {
    const dropped = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (dropped !== undefined && this.#waiting.size === 0) this.close();
    dropped?.reject(reason);
  }

  #start(): Worker {
    const started = new Worker(this.#script, { workerData: { bank: this.#bank } });
    started.on('message', ({ number, result }: { number: number; result: never }) => {
      this.#waiting.get(number)?.resolve(result);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) started.unref();
    });
    started.on('error', (fault) => {
      // One that was closed meanwhile has no say in the orders of the next.
      if (this.#worker !== started) return;
      for (const { reject } of this.#waiting.values()) reject(fault);
      this.#forget();
    });
    return started;
  }

  #forget(): void {
    this.#worker = undefined;
    this.#sent = undefined;
    this.#waiting.clear();
  }
}

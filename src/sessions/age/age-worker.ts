import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { newLock, open, openLock, seal } from './cipher.ts';
import { WrongPassphrase } from './lock.ts';

/** What is to be done, and what it is given. */
export type Order = { at: number; work: 'newLock' | 'openLock' | 'seal' | 'open'; given: readonly string[] };
export type Answer = { at: number; result?: unknown; fault?: string; isWrong?: boolean };
export type Line = { port: MessagePort; flag: Int32Array };

const { port, flag } = workerData as Line;
const WORK = { newLock, openLock, seal, open };

async function answer({ at, work, given: [first = '', second = ''] }: Order): Promise<Answer> {
  try {
    return { at, result: await WORK[work](first, second) };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { at, fault, isWrong: error instanceof WrongPassphrase };
  }
}

// Who asks here goes on with other things meanwhile.
parentPort?.on('message', async (order: Order) => parentPort?.postMessage(await answer(order)));

// Who asks here stands still until the flag is up.
port.on('message', async (order: Order) => {
  port.postMessage(await answer(order));
  Atomics.store(flag, 0, order.at);
  Atomics.notify(flag, 0);
});

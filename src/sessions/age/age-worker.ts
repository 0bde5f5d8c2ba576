import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { newLock, open, openLock, seal, sealFile } from './cipher.ts';
import { WrongPassphrase } from './lock.ts';

/** What is to be done, and what it is given. */
export type Order =
  | { at: number; work: 'newLock' | 'openLock' | 'seal' | 'open'; given: readonly string[] }
  | { at: number; work: 'sealFile'; given: readonly [content: string | Uint8Array, passphrase: string] };
export type Answer = { at: number; result?: unknown; fault?: string; isWrong?: boolean };
export type Line = { port: MessagePort; flag: Int32Array };

const { port, flag } = workerData as Line;
const WORK = { newLock, openLock, seal, open };

async function answer(order: Order): Promise<Answer> {
  const { at } = order;
  try {
    if (order.work === 'sealFile') return { at, result: await sealFile(...order.given) };
    const [first = '', second = ''] = order.given;
    return { at, result: await WORK[order.work](first, second) };
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

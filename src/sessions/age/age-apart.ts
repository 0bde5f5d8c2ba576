import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Answer, Line, Order } from './age-worker.ts';
import { type SessionLock, WrongPassphrase } from './lock.ts';

/** Beside the program where it is built. */
const WORKER = new URL('./age-worker.js', import.meta.url);
/** Milliseconds after which a thread that does not answer is given up. */
const LONGEST_MS = 60_000;

/** An order without its number. */
type What = Order extends infer O ? (O extends Order ? Omit<O, 'at'> : never) : never;

/**
 * Encryption on a thread of its own. Sealing and opening wait for it: a session is saved in one call that returns when it
 * has written, also where a signal ends the program. What takes a passphrase takes a second, and promises.
 */
export class AgeApart {
  readonly #url: URL;
  #at = 0;
  #running: { worker: Worker; port: MessagePort; flag: Int32Array } | undefined;

  constructor(url: URL = WORKER) {
    this.#url = url;
  }

  newLock(passphrase: string): Promise<SessionLock> {
    return this.#ask({ work: 'newLock', given: [passphrase] }) as Promise<SessionLock>;
  }

  /** Rejects with WrongPassphrase. */
  openLock(key: string, passphrase: string): Promise<SessionLock> {
    return this.#ask({ work: 'openLock', given: [key, passphrase] }) as Promise<SessionLock>;
  }

  /** A file that only the passphrase opens. Takes a second. */
  sealFile(content: string | Uint8Array, passphrase: string): Promise<Uint8Array> {
    return this.#ask({ work: 'sealFile', given: [content, passphrase] }) as Promise<Uint8Array>;
  }

  seal(text: string, { identity }: SessionLock): string {
    return this.#wait('seal', [text, identity]) as string;
  }

  /** Throws where it is damaged or of another key. */
  open(sealed: string, { identity }: SessionLock): string {
    return this.#wait('open', [sealed, identity]) as string;
  }

  #ask(what: What): Promise<unknown> {
    const { worker } = this.#start();
    const order: Order = { at: ++this.#at, ...what };
    return new Promise((resolve, reject) => {
      const done = () => {
        worker.off('message', take).off('error', fail);
        worker.unref();
      };
      const take = (answer: Answer) => {
        if (answer.at !== order.at) return;
        done();
        if ('result' in answer) resolve(answer.result);
        else reject(faultOf(answer));
      };
      const fail = (error: Error) => {
        done();
        this.#running = undefined;
        reject(error);
      };
      worker.on('message', take).on('error', fail);
      worker.ref();
      worker.postMessage(order);
    });
  }

  #wait(work: 'seal' | 'open', given: readonly string[]): unknown {
    const { port, flag } = this.#start();
    const order: Order = { at: ++this.#at, work, given };
    const before = Atomics.load(flag, 0);
    port.postMessage(order);
    Atomics.wait(flag, 0, before, LONGEST_MS);
    const answer = receiveMessageOnPort(port)?.message as Answer | undefined;
    if (answer?.at !== order.at) {
      this.#running = undefined;
      throw new Error('the thread that encrypts does not answer');
    }
    if ('result' in answer) return answer.result;
    throw faultOf(answer);
  }

  #start(): { worker: Worker; port: MessagePort; flag: Int32Array } {
    if (this.#running !== undefined) return this.#running;
    const { port1, port2 } = new MessageChannel();
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const workerData: Line = { port: port2, flag };
    const worker = new Worker(this.#url, { workerData, transferList: [port2] });
    worker.unref();
    port1.unref();
    this.#running = { worker, port: port1, flag };
    return this.#running;
  }
}

function faultOf({ fault, isWrong }: Answer): Error {
  return isWrong ? new WrongPassphrase() : new Error(fault);
}

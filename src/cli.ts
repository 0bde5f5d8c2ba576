#!/usr/bin/env node
import { prepareTerminal } from './commands/terminal.ts';

const args = process.argv.slice(2);
prepareTerminal(args, process);

// Ink calls this; Node has it from 22 on.
Promise.withResolvers ??= withResolvers;

const { run } = await import('./commands/run.ts');
process.exitCode = await run(args);

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (reason?: unknown) => void;
  const promise = new Promise<T>((onDone, onFault) => {
    resolve = onDone;
    reject = onFault;
  });
  return { promise, resolve, reject };
}

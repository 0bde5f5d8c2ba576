#!/usr/bin/env node
import module from 'node:module';
import type { NewerModule } from './commands/compile-cache.ts';
import { prepareTerminal } from './commands/terminal.ts';

const args = process.argv.slice(2);

prepareTerminal(args, process);
const { enableCompileCache } = module as NewerModule;
if (enableCompileCache !== undefined) (await import('./commands/compile-cache.ts')).keepCompiled(enableCompileCache);

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

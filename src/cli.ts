#!/usr/bin/env node
import module from 'node:module';
import type { NewerModule } from './commands/compile-cache.ts';
import { prepareTerminal } from './commands/terminal.ts';

declare const PLIMSOLL_VERSION: string;

const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Asked by scripts at every start of theirs: answered before anything is loaded.
  process.stdout.write(`${PLIMSOLL_VERSION}\n`);
} else {
  prepareTerminal(args, process);
  const { enableCompileCache } = module as NewerModule;
  if (enableCompileCache !== undefined) (await import('./commands/compile-cache.ts')).keepCompiled(enableCompileCache);

  // Ink calls this; Node has it from 22 on.
  Promise.withResolvers ??= withResolvers;

  const { run } = await import('./commands/run.ts');
  process.exitCode = await run(args);
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (reason?: unknown) => void;
  const promise = new Promise<T>((onDone, onFault) => {
    resolve = onDone;
    reject = onFault;
  });
  return { promise, resolve, reject };
}

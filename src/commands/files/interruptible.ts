const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that a signal stops at its next pause instead of in the middle of a file: what is being written is whole or
 * not there, and no line is left on the terminal. Then the program ends by that signal, as its caller expects.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let caught: NodeJS.Signals | undefined;
  const stop = (name: NodeJS.Signals) => {
    caught ??= name;
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
    if (caught !== undefined) {
      // Others may listen, too, and would swallow it.
      process.removeAllListeners(caught);
      process.kill(process.pid, caught);
    }
  }
}

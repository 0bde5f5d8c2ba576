import { useEffect, useState } from 'react';
import { messageOf } from '../state/message-of.ts';

type Loaded<T> = { value?: T; fault?: string };

/**
 * What `load` resolves to, once it does; nothing while it works or where there is none, and in words why it failed.
 * Another function loads anew, so callers keep theirs. The signal says that nobody waits any more.
 */
export function useLoaded<T>(load: ((signal: AbortSignal) => Promise<T>) | undefined): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({});
  useEffect(() => {
    const left = new AbortController();
    setLoaded({});
    load?.(left.signal).then(
      (value) => left.signal.aborted || setLoaded({ value }),
      (error: unknown) => left.signal.aborted || setLoaded({ fault: messageOf(error) }),
    );
    return () => left.abort();
  }, [load]);
  return loaded;
}

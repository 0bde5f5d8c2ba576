import { useEffect, useState } from 'react';
import { messageOf } from '../state/message-of.ts';

type Loaded<T> = { value?: T; fault?: string };

/**
 * What `load` resolves to, once it does; nothing while it works or where there is none, and in words why it failed.
 * Another function loads anew, so callers keep theirs.
 */
export function useLoaded<T>(load: (() => Promise<T>) | undefined): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({});
  useEffect(() => {
    let isLeft = false;
    setLoaded({});
    load?.().then(
      (value) => isLeft || setLoaded({ value }),
      (error: unknown) => isLeft || setLoaded({ fault: messageOf(error) }),
    );
    return () => {
      isLeft = true;
    };
  }, [load]);
  return loaded;
}

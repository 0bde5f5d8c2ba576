import { useEffect, useState } from 'react';

/** Long enough for what stands on the screen meanwhile to be drawn. */
const DRAWN_MS = 30;

/** What `compute` gives for `of`, once the screen stands; undefined until then. */
export function useAfterDrawing<T>(of: object | undefined, compute: () => T): T | undefined {
  const [found, setFound] = useState<{ of: object; result: T }>();
  const isKnown = of === undefined || found?.of === of;
  useEffect(() => {
    if (isKnown || of === undefined) return;
    const timer = setTimeout(() => setFound({ of, result: compute() }), DRAWN_MS);
    return () => clearTimeout(timer);
  });
  return found !== undefined && found.of === of ? found.result : undefined;
}

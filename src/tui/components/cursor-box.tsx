import { Box, type DOMElement, measureElement, useCursor, useIsScreenReaderEnabled } from 'ink';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useCovered } from '../hooks/use-covered.ts';

type Origin = { x: number; y: number };

/**
 * A line of text with the terminal's own cursor at one of its cells: there input methods show what is being composed, and
 * magnifiers look. `render` is told whether the cursor stands, which it does from the second frame on, once it is known where
 * the line is.
 */
export function CursorBox({ column, render }: { column: number; render: (isPlaced: boolean) => ReactNode }) {
  const ref = useRef<DOMElement>(null);
  const origin = useOrigin(ref);
  const { setCursorPosition } = useCursor();
  const isRead = useIsScreenReaderEnabled();
  const isCovered = useCovered();
  const isPlaced = origin !== undefined && !isRead && !isCovered;
  setCursorPosition(isPlaced ? { x: origin.x + column, y: origin.y } : undefined);
  return <Box ref={ref}>{render(isPlaced)}</Box>;
}

/** Where on the screen a box begins; undefined until it has been laid out. */
function useOrigin(ref: RefObject<DOMElement | null>): Origin | undefined {
  const [origin, setOrigin] = useState<Origin>();
  useEffect(() => {
    if (ref.current === null) return;
    const { x, y } = measureElement(ref.current);
    setOrigin((before) => (before?.x === x && before.y === y ? before : { x, y }));
  });
  return origin;
}

import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Frame } from './frame.tsx';

/** A screen that asks for one line of text. */
export function Asking({ children }: { children: ReactNode }) {
  return (
    <Frame contexts={['text', 'dialog']}>
      <Box paddingTop={1}>{children}</Box>
    </Frame>
  );
}

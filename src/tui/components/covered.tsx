import { Box } from 'ink';
import { type ReactNode, useContext } from 'react';
import { IsCovered } from '../hooks/use-covered.ts';
import { WindowSize } from '../hooks/use-layout.ts';
import { SMALLEST } from '../text/layout.ts';

/**
 * What stays as it is while something else stands in front of it, as the help: what is half written there is still there
 * afterwards. It is laid out for the smallest terminal at least.
 */
export function Covered({ isCovered, children }: { isCovered: boolean; children: ReactNode }) {
  const size = useContext(WindowSize);
  const isSmall = size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;
  const columns = Math.max(size.columns, SMALLEST.columns);
  const rows = Math.max(size.rows, SMALLEST.rows);
  return (
    <IsCovered value={isCovered}>
      <WindowSize value={isSmall ? { columns, rows } : size}>
        <Box flexShrink={0} display={isCovered ? 'none' : 'flex'}>
          {children}
        </Box>
      </WindowSize>
    </IsCovered>
  );
}

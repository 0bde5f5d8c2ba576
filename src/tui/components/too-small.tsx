import { Box, Text } from 'ink';
import { SMALLEST } from '../text/layout.ts';

/** In place of every screen where there is no room; nothing is lost meanwhile. */
export function TooSmall({ columns, rows }: { columns: number; rows: number }) {
  return (
    <Box flexDirection="column" height={Math.max(1, rows - 1)} overflow="hidden">
      <Text wrap="truncate">{`Please enlarge to ${SMALLEST.columns}x${SMALLEST.rows}`}</Text>
      <Text wrap="truncate">{`(now ${columns}x${rows}).`}</Text>
      <Text wrap="truncate">Your answers are saved.</Text>
    </Box>
  );
}

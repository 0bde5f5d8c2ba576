import { Text } from 'ink';
import { theme } from '../theme.ts';

/** Below a list that is cut: which of its lines are in sight. `from` counts from 0, `to` is behind the last. */
export function PartShown({ from, to, of, indent = 2 }: { from: number; to: number; of: number; indent?: number }) {
  return (
    <Text {...theme.muted} aria-label={`lines ${from + 1} to ${to} of ${of}`}>
      {`${' '.repeat(indent)}${from + 1}-${to} of ${of}`}
    </Text>
  );
}

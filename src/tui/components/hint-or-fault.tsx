import { Text } from 'ink';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { theme } from '../theme.ts';

/** Below a field: what to write, or what is wrong with what was written. */
export function HintOrFault({ hint, fault }: { hint: string; fault: string | undefined }) {
  const glyphs = useGlyphs();
  if (fault !== undefined)
    return <Text {...theme.danger} wrap="wrap" aria-label={`problem: ${fault}`}>{`${glyphs.flag} ${fault}`}</Text>;
  return (
    <Text {...theme.muted} wrap="wrap">
      {hint}
    </Text>
  );
}

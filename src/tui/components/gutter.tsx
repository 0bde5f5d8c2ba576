import { Box, Text } from 'ink';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { GUTTER } from '../text/layout.ts';

/** The line between two columns. */
export function Gutter({ rows }: { rows: number }) {
  const glyphs = useGlyphs();
  return (
    <Box flexShrink={0} width={GUTTER} flexDirection="column" aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a line are all alike
        <Text key={row} dimColor>{` ${glyphs.column} `}</Text>
      ))}
    </Box>
  );
}

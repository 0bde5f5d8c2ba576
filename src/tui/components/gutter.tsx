import { Box, Text } from 'ink';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { GUTTER } from '../text/layout.ts';

/** The line between two columns: one text, since each text of its own has to be laid out at every key. */
export function Gutter({ rows }: { rows: number }) {
  const glyphs = useGlyphs();
  return (
    <Box flexShrink={0} width={GUTTER} height={rows} aria-hidden>
      <Text dimColor>{Array<string>(rows).fill(` ${glyphs.column} `).join('\n')}</Text>
    </Box>
  );
}

import { Box, Text } from 'ink';
import type { Alignment } from '../../../analysis/agreement/schema.ts';
import { wrap } from '../../text/fit.ts';
import { theme } from '../../theme.ts';
import { agreementFacts } from '../results/agreement-facts.ts';

const NO_PAIR =
  'No question has an answer of both sides yet. Press S and let each side answer alone; where they differ, the agenda begins.';
const SETTLED = 'Nothing is left to settle: where both sides differed, there is a joint answer.';

/** In place of a topic: how far apart both sides were on the whole. */
export function NothingLeft({ alignment, width }: { alignment: Alignment; width: number }) {
  const facts = alignment === null ? [] : agreementFacts(alignment);
  return (
    <Box flexDirection="column" flexShrink={0} paddingTop={1}>
      {wrap(alignment === null ? NO_PAIR : SETTLED, width).map((line) => (
        <Text key={line} {...(alignment === null ? theme.muted : theme.good)}>
          {line}
        </Text>
      ))}
      <Text> </Text>
      {facts.map(({ name, text }) => (
        <Text key={name} wrap="truncate">
          <Text {...theme.muted}>{name.padEnd(16)}</Text>
          {text}
        </Text>
      ))}
    </Box>
  );
}

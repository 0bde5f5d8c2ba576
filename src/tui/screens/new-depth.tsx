import { Box, Text } from 'ink';
import { DepthChoice } from '../components/depth-choice.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard } from '../hooks/use-wizard.tsx';
import { attempt } from '../state/attempt.ts';
import { nextOfNew } from '../state/begin.ts';
import type { Draft } from '../state/navigation.ts';
import { wrap } from '../text/fit.ts';
import { theme } from '../theme.ts';

const STOP = 'You can stop at any moment; what you do not know may stay unknown.';
/** Rows above the choice, beside those of the sentence. */
const HEAD_ROWS = 3;

/** Asks how deep to go. It can be changed later; no answer is lost by that. */
export function NewDepth({ draft }: { draft: Draft }) {
  const wizard = useWizard();
  const { width, body } = useLayout();
  return (
    <Frame contexts={['choice', 'global']}>
      <Box flexDirection="column" flexShrink={0} paddingTop={1}>
        <Heading>How deep?</Heading>
        <Text {...theme.muted}>{wrap(STOP, width).join('\n')}</Text>
        <Box flexShrink={0} paddingTop={1}>
          <DepthChoice
            start="standard"
            width={width}
            rows={body - HEAD_ROWS - wrap(STOP, width).length}
            onTake={(depth) => attempt(wizard, () => nextOfNew(wizard, { ...draft, depth }))}
          />
        </Box>
      </Box>
    </Frame>
  );
}

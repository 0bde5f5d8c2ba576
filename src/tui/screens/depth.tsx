import { Box, Text } from 'ink';
import type { Depth as How } from '../../model/entities.ts';
import { DepthChoice } from '../components/depth-choice.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useOpenSession, useWizard } from '../hooks/use-wizard.tsx';
import { changeDepth } from '../state/change-depth.ts';
import { wrap } from '../text/fit.ts';
import { theme } from '../theme.ts';

/** Rows above the choice. */
const HEAD_ROWS = 5;

const KEPT = 'Answers that another depth does not ask for are kept, not scored, and come back with it.';

/** Asks how deep the open assessment is to go from now on. */
export function Depth() {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width, body } = useLayout();
  const take = (depth: How) => changeDepth(wizard, depth);
  return (
    <Frame contexts={['choice', 'global']}>
      <Box flexDirection="column" flexShrink={0} paddingTop={1}>
        <Heading>How deep from now on?</Heading>
        <Text {...theme.muted}>{wrap(KEPT, width).join('\n')}</Text>
        <Box flexShrink={0} paddingTop={1}>
          <DepthChoice start={session.assessment.depth} width={width} rows={body - HEAD_ROWS} onTake={take} />
        </Box>
      </Box>
    </Frame>
  );
}

import { Box, Text } from 'ink';
import { nameOf } from '../../bank/interview.ts';
import { Choice } from '../components/choice.tsx';
import { KeyLevel, useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useGlyphs, useOpenSession, useWizard } from '../hooks/use-wizard.tsx';
import { saidBeforeRemoval, strikeOut } from '../state/landscaping.ts';
import type { Tab } from '../state/navigation.ts';
import { truncate } from '../text/fit.ts';
import { theme } from '../theme.ts';

const SCOPE = { systems: 'system', dataObjects: 'data', flows: 'flow' } as const;

/** Rows from which there is room for an empty one. */
const ROOMY = 20;

/** Says what goes along before something is struck out. */
export function RemoveDialog({ tab, id }: { tab: Tab; id: string }) {
  return (
    <KeyLevel level="dialog">
      <Question tab={tab} id={id} />
    </KeyLevel>
  );
}

function Question({ tab, id }: { tab: Tab; id: string }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width, body } = useLayout();
  const glyphs = useGlyphs();
  const cancel = () => wizard.dispatch({ type: 'close-dialog' });
  useCommands('dialog', { cancel });
  const name = nameOf(session.assessment, id, SCOPE[tab]);
  const said = saidBeforeRemoval(session.assessment, tab, id, (kind, one) =>
    nameOf(session.assessment, one, SCOPE[kind]),
  );
  return (
    <Box flexDirection="column" flexShrink={0} paddingTop={1}>
      <Text {...theme.title} wrap="truncate">{`Strike out ${name}?`}</Text>
      {said.map((sentence) => (
        <Text key={sentence} wrap="truncate">
          {truncate(`${glyphs.bullet} ${sentence}`, width, glyphs.more)}
        </Text>
      ))}
      {body >= ROOMY && <Text> </Text>}
      <Choice
        name={`remove ${id}`}
        start="no"
        options={[
          { value: 'no', lines: ['No, keep it'] },
          { value: 'yes', lines: ['Yes, strike it out'] },
        ]}
        onTake={(value) => (value === 'yes' ? strikeOut(wizard, tab, id, name) : cancel())}
      />
    </Box>
  );
}

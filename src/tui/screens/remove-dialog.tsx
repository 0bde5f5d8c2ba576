import { Box, Text } from 'ink';
import type { Collection } from '../../model/assessment.ts';
import { Choice } from '../components/choice.tsx';
import { Heading } from '../components/heading.tsx';
import { KeyLevel, useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useGlyphs, useOpenSession, useWizard } from '../hooks/use-wizard.tsx';
import { entityName, saidBeforeRemoval, strikeOut } from '../state/removing.ts';
import { wrap, wrapWithin } from '../text/fit.ts';

type Props = {
  of: Collection;
  id: string;
  /** Rows there are for it. */
  rows: number;
  /** Called once it is struck out. */
  onStruckOut?: () => void;
};

/** Rows of the title with the gap above it, and of the two answers. */
const OWN_ROWS = 4;

/** Says what goes along before something is struck out. */
export function RemoveDialog(props: Props) {
  return (
    <KeyLevel level="dialog">
      <Question {...props} />
    </KeyLevel>
  );
}

function Question({ of, id, rows, onStruckOut }: Props) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const cancel = () => wizard.dispatch({ type: 'close-dialog' });
  useCommands('dialog', { cancel });
  const name = entityName(session.assessment, of, id);
  const said = saidBeforeRemoval(session.assessment, of, id);
  const room = Math.max(1, rows - OWN_ROWS);
  const lines = fitting(said, width - 2, room, glyphs.more).flatMap((sentence) =>
    sentence.map((line, at) => (at === 0 ? `${glyphs.bullet} ${line}` : `  ${line}`)),
  );
  return (
    <Box flexDirection="column" flexShrink={0} paddingTop={1}>
      <Heading>{`Strike out ${name}?`}</Heading>
      {lines.map((line) => (
        <Text key={line} wrap="truncate">
          {line}
        </Text>
      ))}
      {lines.length < room && <Text> </Text>}
      <Choice
        name={`remove ${id}`}
        start="no"
        options={[
          { value: 'no', lines: ['No, keep it'] },
          { value: 'yes', lines: ['Yes, strike it out'] },
        ]}
        onTake={(value) => {
          if (value === 'no') cancel();
          else if (strikeOut(wizard, of, id, name)) onStruckOut?.();
        }}
      />
    </Box>
  );
}

/** Sentences in lines; where there is no room for all, the longest are cut first. */
function fitting(sentences: readonly string[], width: number, room: number, more: string): string[][] {
  const whole = sentences.map((sentence) => wrap(sentence, width).length);
  let most = Math.max(1, ...whole);
  while (most > 1 && whole.reduce((sum, lines) => sum + Math.min(lines, most), 0) > room) most--;
  return sentences.map((sentence) => wrapWithin(sentence, width, most, more));
}

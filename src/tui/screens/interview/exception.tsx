import { Box, Text } from 'ink';
import { nameOf, type Step } from '../../../bank/interview.ts';
import { answerKey } from '../../../model/answer.ts';
import { ListRows } from '../../components/list-rows.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useList } from '../../hooks/use-list.ts';
import { useGlyphs, useOpenSession } from '../../hooks/use-wizard.tsx';
import { toWidth } from '../../text/fit.ts';
import { theme } from '../../theme.ts';

type Props = { step: Step; width: number; rows: number; onTake: (key: string) => void; onCancel: () => void };

/** Asks which flow differs from the integration standard, to ask the question about it apart. */
export function Exception({ step, width, rows, onTake, onCancel }: Props) {
  const { session } = useOpenSession();
  const glyphs = useGlyphs();
  const { flows } = session.assessment;
  const height = Math.max(1, rows - 2);
  const cursor = useList('exception', flows.length, height, {
    onTake: (index) => {
      const flow = flows[index];
      if (flow !== undefined) onTake(answerKey(step.question.id, flow.id));
    },
  });
  useCommands('dialog', { cancel: onCancel });
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text {...theme.strong}>Which flow differs from the others?</Text>
      <Text {...theme.muted}>{`${step.question.id} is then asked about it apart.`}</Text>
      <ListRows
        items={flows}
        cursor={cursor}
        height={height}
        keyOf={({ id }) => id}
        role="option"
        say={({ id }) => nameOf(session.assessment, id, 'flow')}
        render={({ id }, isFocused) => (
          <Text {...(isFocused ? theme.focus : {})}>
            {toWidth(nameOf(session.assessment, id, 'flow'), width - 2, glyphs.more)}
          </Text>
        )}
      />
    </Box>
  );
}

import { Box, Text } from 'ink';
import type { Program } from '../../sessions/program.ts';
import { Choice } from '../components/choice.tsx';
import { Frame } from '../components/frame.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard } from '../hooks/use-wizard.tsx';
import { attempt } from '../state/attempt.ts';
import type { Place } from '../state/navigation.ts';
import { takeOver, watch } from '../state/others.ts';
import { programName } from '../state/words-of-saving.ts';
import { dayAndClock } from '../text/clock.ts';
import { wrap } from '../text/fit.ts';
import { theme } from '../theme.ts';

type Props = { id: string; name: string; by: Program; way: readonly [Place, ...Place[]] };

const OPTIONS = [
  { value: 'watch', title: 'Watch', text: 'See every answer as it is saved there; nothing can be changed here.' },
  {
    value: 'take-over',
    title: 'Take over',
    text: 'Write here. The other window is told, keeps its last answers, and watches.',
  },
  { value: 'cancel', title: 'Back', text: 'Open nothing.' },
] as const;
/** Cells before and behind the text of an option. */
const INDENT = 8;
/** Rows from which there is room for air between the options. */
const ROOMY = 18;

/** The assessment is open in another program: who that is, and what can be done. */
export function Occupied({ id, name, by, way }: Props) {
  const wizard = useWizard();
  const { width, body } = useLayout();
  const text = `"${name}" is open in ${programName(by)}, since ${dayAndClock(new Date(by.since))}.`;
  const take = (value: (typeof OPTIONS)[number]['value']) =>
    attempt(wizard, () => {
      if (value === 'watch') watch(wizard, id, by, way);
      else if (value === 'take-over') takeOver(wizard, id, way);
      else wizard.dispatch({ type: 'back' });
    });
  return (
    <Frame contexts={['choice', 'global']}>
      <Box flexDirection="column" flexShrink={0} paddingTop={1}>
        <Text {...theme.title}>Open elsewhere</Text>
        {wrap(text, width).map((line) => (
          <Text key={line} {...theme.muted}>
            {line}
          </Text>
        ))}
        <Text> </Text>
        <Choice
          name={id}
          start="watch"
          options={OPTIONS.map(({ value, title, text: more }, at) => ({
            value,
            digit: String(at + 1),
            lines: [title, ...wrap(more, width - INDENT), ...(body >= ROOMY ? [''] : [])],
          }))}
          onTake={take}
        />
      </Box>
    </Frame>
  );
}

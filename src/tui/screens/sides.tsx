import { Box, Text } from 'ink';
import type { Side } from '../../model/answer.ts';
import { Choice, type Option } from '../components/choice.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useGlyphs, useWizard } from '../hooks/use-wizard.tsx';
import { answeredBySide } from '../state/seen.ts';
import { answerAs, reveal } from '../state/sides.ts';
import { wrap, wrapWithin } from '../text/fit.ts';
import { counted } from '../text/numbers.ts';
import { theme } from '../theme.ts';

type Taken = Side | 'reveal';

const LEAD =
  'Let each side answer alone: neither sees what the other says, nor a figure that gives it away. Then lay both side by side: where they differ, the agenda of your meeting begins.';
/** Rows of title and the air round the lead. */
const HEAD_ROWS = 4;

/** Who answers from now on, and the way to lay both sides side by side. How many answers a side gave is no secret. */
export function Sides() {
  const wizard = useWizard();
  const glyphs = useGlyphs();
  const { width, body } = useLayout();
  const given = answeredBySide(wizard.session?.assessment ?? { answers: {} });
  const texts: Record<Taken, [title: string, text: string]> = {
    business: ['Business alone', `Is asked what is put to business or to both. ${saidBy(given.business)}`],
    technology: ['Technology alone', `Is asked what is put to technology or to both. ${saidBy(given.technology)}`],
    joint: [
      'Both together',
      `One answer in common, which stands over what both say apart, earlier or later. ${saidBy(given.joint)}`,
    ],
    reveal: [
      'Lay both side by side',
      'Difference by difference: what each says, what it moves, and what you agree on.',
    ],
  };
  const lead = wrapWithin(LEAD, width, 4, glyphs.more);
  const below = Object.values(texts).map(([, text]) => [...wrap(text, width - 8), '']);
  const isLow = below.flat().length + below.length + HEAD_ROWS + lead.length > body;
  const options = Object.entries(texts).map(
    ([value, [title]], index): Option<Taken> => ({
      value: value as Taken,
      digit: String(index + 1),
      lines: [value === wizard.side ? `${title} ${glyphs.done}` : title, ...(isLow ? [] : (below[index] ?? []))],
    }),
  );
  return (
    <Frame contexts={['choice', 'global']}>
      <Box flexDirection="column" flexShrink={0} paddingTop={1}>
        <Heading>Who answers?</Heading>
        {lead.map((line) => (
          <Text key={line} {...theme.muted}>
            {line}
          </Text>
        ))}
        <Text> </Text>
        <Choice
          name="sides"
          options={options}
          start={wizard.side}
          onTake={(taken) => (taken === 'reveal' ? reveal(wizard) : answerAs(wizard, taken))}
        />
      </Box>
    </Frame>
  );
}

function saidBy(answers: number): string {
  return answers === 0 ? 'No answer yet.' : `${counted(answers, 'answer')} so far.`;
}

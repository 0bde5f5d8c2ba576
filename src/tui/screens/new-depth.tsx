import { Box, Text } from 'ink';
import type { Depth } from '../../model/entities.ts';
import { Choice, type Option } from '../components/choice.tsx';
import { Frame } from '../components/frame.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useGlyphs, useWizard } from '../hooks/use-wizard.tsx';
import { attempt } from '../state/attempt.ts';
import { nextOfNew } from '../state/begin.ts';
import type { Draft } from '../state/navigation.ts';
import { wrap } from '../text/fit.ts';
import { theme } from '../theme.ts';

const DEPTHS: readonly { value: Depth; title: string; text: string }[] = [
  {
    value: 'quick',
    title: 'Quick, about 10 minutes',
    text: 'The gates and the heaviest questions. Enough for a first verdict.',
  },
  { value: 'standard', title: 'Standard, about 25 minutes', text: 'What a project should know before it is approved.' },
  {
    value: 'deep',
    title: 'Deep, 30 minutes and more',
    text: 'Everything, down to design and operations. Best with the architect in the room.',
  },
];

/** Asks how deep to go. It can be changed later; no answer is lost by that. */
export function NewDepth({ draft }: { draft: Draft }) {
  const wizard = useWizard();
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const options = DEPTHS.map(
    ({ value, title, text }, index): Option<Depth> => ({
      value,
      digit: String(index + 1),
      lines: [title, ...wrap(text, width - 8), ''],
    }),
  );
  return (
    <Frame contexts={['choice', 'global']}>
      <Box flexDirection="column" flexShrink={0} paddingTop={1}>
        <Text {...theme.title}>How deep?</Text>
        <Text
          {...theme.muted}
        >{`You can stop at any moment ${glyphs.bullet} what you do not know may stay unknown.`}</Text>
        <Box flexShrink={0} paddingTop={1}>
          <Choice
            name="depth"
            options={options}
            start="standard"
            onTake={(depth) => attempt(wizard, () => nextOfNew(wizard, { ...draft, depth }))}
          />
        </Box>
      </Box>
    </Frame>
  );
}

import { Box, Text } from 'ink';
import { Choice } from '../../components/choice.tsx';
import { wrap } from '../../text/fit.ts';

type Props = { width: number; onTake: (isLocked: boolean) => void };

/** Asks, where the assessment is locked, whether the files that are written from it are to be locked as well. */
export function Whether({ width, onTake }: Props) {
  const text = 'This assessment is locked. A report holds what is in it: lock the files as well?';
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text>{wrap(text, width).join('\n')}</Text>
      <Text> </Text>
      <Choice
        name="whether"
        start="locked"
        options={[
          { value: 'locked', lines: ['Yes, with a passphrase'] },
          { value: 'open', lines: ['No: whoever has a file can read it'] },
        ]}
        onTake={(value) => onTake(value === 'locked')}
      />
    </Box>
  );
}

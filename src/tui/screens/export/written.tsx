import { Box, Text } from 'ink';
import { Choice } from '../../components/choice.tsx';
import { useWizard } from '../../hooks/use-wizard.tsx';
import { wrap } from '../../text/fit.ts';
import { theme } from '../../theme.ts';

/** Each path alone on its lines, so that it can be copied whole. */
export function Written({ paths, width }: { paths: readonly string[]; width: number }) {
  const wizard = useWizard();
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text {...theme.good}>Written:</Text>
      {paths.map((path) => (
        <Text key={path}>{wrap(path, width).join('\n')}</Text>
      ))}
      <Text> </Text>
      <Choice
        name="after"
        start="back"
        options={[
          { value: 'back', lines: ['Back to the results'] },
          { value: 'close', lines: ['Close; everything is saved'] },
        ]}
        onTake={(value) => (value === 'back' ? wizard.dispatch({ type: 'back' }) : wizard.end(0))}
      />
    </Box>
  );
}

import { Box } from 'ink';
import { Frame } from '../components/frame.tsx';
import { Prompt } from '../components/prompt.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard } from '../hooks/use-wizard.tsx';
import { attempt } from '../state/attempt.ts';
import { wayTo } from '../state/ways.ts';

/** Asks for the path of an assessment file and opens what is in it as a new session. */
export function OpenFile() {
  const wizard = useWizard();
  const { width } = useLayout();
  return (
    <Frame contexts={['text', 'dialog']}>
      <Box paddingTop={1}>
        <Prompt
          label="Which file?"
          hint="An assessment in YAML or JSON. It is copied in; the file itself stays as it is."
          width={width}
          check={(text) => (text === '' ? 'Write the path of a file.' : undefined)}
          onAccept={(path) =>
            attempt(wizard, () => wizard.begin(wizard.services.openFile(path), wayTo({ screen: 'interview' })))
          }
          onCancel={() => wizard.dispatch({ type: 'back' })}
        />
      </Box>
    </Frame>
  );
}

import { Box } from 'ink';
import { LIMITS } from '../../model/text.ts';
import { Frame } from '../components/frame.tsx';
import { Prompt } from '../components/prompt.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard } from '../hooks/use-wizard.tsx';
import { attempt } from '../state/attempt.ts';
import { nextOfNew } from '../state/begin.ts';
import type { Draft } from '../state/navigation.ts';

/** Asks what the assessment is called; the scenario's name is offered. */
export function NewName({ draft }: { draft: Draft }) {
  const wizard = useWizard();
  const { width } = useLayout();
  const scenario = wizard.bank.scenarios.find(({ id }) => id === draft.scenario);
  return (
    <Frame contexts={['text', 'dialog']}>
      <Box paddingTop={1}>
        <Prompt
          label="What is the project called?"
          hint="It stands on the report, and you find the assessment again by it."
          start={scenario?.name ?? ''}
          isOffered
          width={width}
          check={checkName}
          onAccept={(name) => attempt(wizard, () => nextOfNew(wizard, { ...draft, name }))}
          onCancel={() => wizard.dispatch({ type: 'back' })}
        />
      </Box>
    </Frame>
  );
}

/** What is wrong with a name, if anything. */
export function checkName(text: string): string | undefined {
  if (text === '') return 'Write a name.';
  if (text.length > LIMITS.name) return `Shorten it to ${LIMITS.name} characters; it has ${text.length}.`;
  return undefined;
}

import { Box } from 'ink';
import { useState } from 'react';
import { LIMITS } from '../../model/text.ts';
import { Frame } from '../components/frame.tsx';
import { Prompt } from '../components/prompt.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard } from '../hooks/use-wizard.tsx';
import { attempt } from '../state/attempt.ts';
import { nextOfNew } from '../state/begin.ts';
import type { Draft } from '../state/navigation.ts';

/** What is offered where no scenario gives a name. */
const UNNAMED = 'New project';

/** Asks what the assessment is called. A name is offered that no other has: Enter takes it, what is typed replaces it. */
export function NewName({ draft }: { draft: Draft }) {
  const wizard = useWizard();
  const { width } = useLayout();
  const [offered] = useState(() => {
    const scenario = wizard.bank.scenarios.find(({ id }) => id === draft.scenario);
    const names = wizard.store.list().map(({ name }) => name);
    return freeName(scenario?.name ?? UNNAMED, names);
  });
  return (
    <Frame contexts={['text', 'dialog']}>
      <Box paddingTop={1}>
        <Prompt
          label="What is the project called?"
          hint="It stands on the report. Enter takes it, typing replaces it."
          start={offered}
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

/** The name, with the first number behind it that no other has, from 2 on, where it is taken. */
function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let count = 2; names.has(free.toLowerCase()); count++) free = `${name} ${count}`;
  return free;
}

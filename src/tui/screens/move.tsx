import { Asking } from '../components/asking.tsx';
import { Prompt } from '../components/prompt.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useWizard } from '../hooks/use-wizard.tsx';
import { moveTo } from '../state/save-now.ts';

/** Asks for another folder to save in, where the usual one refuses. */
export function Move() {
  const wizard = useWizard();
  const { width } = useLayout();
  return (
    <Asking>
      <Prompt
        label="Save in which folder?"
        hint="On another disk, or one that you may write to; it is made where it is missing. You go on there, and what was saved before stays where it is."
        width={width}
        check={(text) => (text === '' ? 'Write the path of a folder.' : undefined)}
        onAccept={(folder) => moveTo(wizard, folder)}
        onCancel={() => wizard.dispatch({ type: 'back' })}
      />
    </Asking>
  );
}

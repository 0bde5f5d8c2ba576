import type { ReactNode } from 'react';
import { KeyLevel, useCommands } from '../hooks/use-keys.tsx';
import { useWizard, useWizardState } from '../hooks/use-wizard.tsx';
import { PickName } from './pick-name.tsx';

type Options = {
  /** Cells and rows there are for it. */
  width: number;
  rows: number;
  /** What is looked through, where that is not the whole list. */
  within?: string | undefined;
};

/**
 * Lets the person look for a line of a list by a few letters, which moves the list's mark there. `names` are its lines in
 * order. Returns what stands in place of the list meanwhile.
 */
export function useFind(list: string, names: () => readonly string[], options: Options): ReactNode {
  const { width, rows, within } = options;
  const wizard = useWizard();
  const { dialog } = useWizardState().navigation;
  useCommands(
    'find',
    { find: () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'find' } }) },
    dialog === undefined,
  );
  if (dialog?.kind !== 'find') return undefined;
  return (
    <KeyLevel level="dialog">
      <PickName
        label={within === undefined ? 'Find in the list' : `Find among ${within}`}
        placeholder="a few letters"
        items={names().map((name, at) => ({ id: String(at), name }))}
        width={width}
        rows={rows}
        onTake={({ id }) => wizard.dispatch({ type: 'set-cursor', list, at: Number(id) }, { type: 'close-dialog' })}
        onCancel={() => wizard.dispatch({ type: 'close-dialog' })}
      />
    </KeyLevel>
  );
}

import { toWorkshop } from '../state/leading-workshop.ts';
import { askToLock } from '../state/locking.ts';
import { saveNow } from '../state/save-now.ts';
import { showResults } from '../state/show-results.ts';
import { stopWhatIf, tryOut } from '../state/trying-out.ts';
import { useCommands } from './use-keys.tsx';
import { useWizard, useWizardState } from './use-wizard.tsx';

/** The keys that hold on every screen of an open assessment, but for where something is asked. */
export function useSessionCommands(isActive = true): void {
  const wizard = useWizard();
  const { dialog } = useWizardState().navigation;
  const tell = (text: string) => wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
  useCommands(
    'session',
    {
      landscape: () => wizard.show({ screen: 'landscape', tab: 'systems' }),
      review: () => wizard.show({ screen: 'review', list: 'unanswered' }),
      facts: () => wizard.show({ screen: 'facts', tab: 'project' }),
      results: () => showResults(wizard),
      exchange: () => wizard.show({ screen: 'exchange' }),
      sides: () => {
        if (!stopWhatIf(wizard)) wizard.dispatch({ type: 'go', place: { screen: 'sides' } });
      },
      'what-if': () => tryOut(wizard),
      workshop: () => toWorkshop(wizard),
      lock: () => askToLock(wizard),
      move: () => wizard.dispatch({ type: 'go', place: { screen: 'move' } }),
      depth: () => wizard.dispatch({ type: 'go', place: { screen: 'depth' } }),
      undo: () => {
        const label = wizard.getState().session?.past.at(-1)?.label;
        wizard.dispatch({ type: 'undo' });
        if (label !== undefined) tell(`Undone: ${label}. Z does it again.`);
      },
      redo: () => {
        const label = wizard.getState().session?.future.at(-1)?.label;
        wizard.dispatch({ type: 'redo' });
        if (label !== undefined) tell(`Done again: ${label}.`);
      },
      save: () => {
        if (!stopWhatIf(wizard)) saveNow(wizard);
      },
    },
    isActive && dialog === undefined,
  );
}

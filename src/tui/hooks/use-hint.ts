import { HINT_FROM_ROWS, hintFor } from '../state/hints.ts';
import { placeOf } from '../state/navigation.ts';
import { useWizardState } from './use-wizard.tsx';

/** The hint for the screen in front, where there is a row for it and nothing else stands there. */
export function useHint(rows: number): { id: string; text: string } | undefined {
  const { navigation, preferences, session } = useWizardState();
  if (rows < HINT_FROM_ROWS || navigation.dialog !== undefined || navigation.isHelpShown) return undefined;
  // Hints tell what to enter.
  if (session?.readOnly !== undefined && session.whatIf === undefined) return undefined;
  const hint = hintFor(placeOf(navigation).screen, preferences);
  const isFor = session === undefined || (hint?.isFor?.(session.session.assessment) ?? true);
  return isFor ? hint : undefined;
}

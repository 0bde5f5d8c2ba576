import { hintFor } from '../state/hints.ts';
import { placeOf } from '../state/navigation.ts';
import { useWizardState } from './use-wizard.tsx';

/** Rows below which every one is needed for the screen itself. */
const ROOMY = 20;

/** The hint for the screen in front, where there is a row for it and nothing else stands there. */
export function useHint(rows: number): { id: string; text: string } | undefined {
  const { navigation, preferences } = useWizardState();
  if (rows < ROOMY || navigation.dialog !== undefined) return undefined;
  return hintFor(placeOf(navigation).screen, preferences);
}

import { useIsScreenReaderEnabled } from 'ink';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { type Glyphs, glyphsFor } from '../glyphs.ts';
import { seenSession } from '../state/seen.ts';
import type { OpenSession } from '../state/session.ts';
import type { Wizard, WizardState } from '../state/wizard.ts';

/** What the terminal can show. */
export type Terminal = { unicode: boolean; colour: boolean };

type Shared = { wizard: Wizard; terminal: Terminal };
const SharedContext = createContext<Shared | undefined>(undefined);

export function WizardProvider({ wizard, terminal, children }: Shared & { children: ReactNode }) {
  return <SharedContext value={{ wizard, terminal }}>{children}</SharedContext>;
}

function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (shared === undefined) throw new Error('A screen of the wizard was drawn outside of it.');
  return shared;
}

export function useWizard(): Wizard {
  return useShared().wizard;
}

export function useWizardState(): WizardState {
  const { wizard } = useShared();
  return useSyncExternalStore(wizard.subscribe, wizard.getState);
}

/**
 * The open session, on the screens that only exist with one, as the side that answers may see it: nothing that is drawn
 * of it can give the other side away. What changes it starts from `wizard.session`, which is whole.
 */
export function useOpenSession(): OpenSession {
  const { session } = useWizardState();
  if (session === undefined) throw new Error('This screen needs an open session.');
  return seenSession(session);
}

export function useTerminal(): Terminal {
  const { terminal } = useShared();
  // Signs of keys are read out as words.
  return useIsScreenReaderEnabled() ? { ...terminal, unicode: false } : terminal;
}

export function useGlyphs(): Glyphs {
  return glyphsFor(useTerminal().unicode, useIsScreenReaderEnabled());
}

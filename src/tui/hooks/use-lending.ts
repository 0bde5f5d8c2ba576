import { useApp } from 'ink';
import { createContext, useContext } from 'react';
import type { KeyGate } from '../input/key-gate.ts';

/** The reader of the keyboard, which has to let go of it for as long as the terminal is lent. */
export const Gate = createContext<KeyGate | undefined>(undefined);

/** Lends the terminal to somebody else, a shell or an editor, while `work` runs; then the screen is drawn again. */
export function useLending(): (work: () => Promise<void>) => Promise<void> {
  const { suspendTerminal } = useApp();
  const gate = useContext(Gate);
  return (work) => suspendTerminal(() => (gate === undefined ? work() : gate.suspend(work)));
}

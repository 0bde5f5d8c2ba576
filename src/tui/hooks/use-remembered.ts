import { useEffect, useReducer } from 'react';
import type { Remembered } from '../state/figures.ts';
import { useOpenSession, useWizard } from './use-wizard.tsx';

/** Long enough for what stands on the screen meanwhile to be drawn. */
const DRAWN_MS = 30;

/** What is remembered of the open assessment; undefined while it is still computed, after the screen has been drawn. */
export function useRemembered<T>(what: Remembered<T>): T | undefined {
  const { bank, services } = useWizard();
  const { assessment } = useOpenSession().session;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const known = what.known(assessment, bank, services.now());
  const isOpen = known === undefined;
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => {
      what.of(assessment, bank, services.now());
      redraw();
    }, DRAWN_MS);
    return () => clearTimeout(timer);
  }, [isOpen, what, assessment, bank, services]);
  return known;
}

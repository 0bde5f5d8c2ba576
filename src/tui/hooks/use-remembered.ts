import { useEffect, useReducer } from 'react';
import type { Assessment } from '../../model/assessment.ts';
import type { Apart, Remembered } from '../state/figures.ts';
import { useOpenSession, useWizard } from './use-wizard.tsx';

/** Long enough for what stands on the screen meanwhile to be drawn. */
const DRAWN_MS = 30;

/**
 * What is remembered of the open assessment; undefined while it is still computed, after the screen has been drawn. Where
 * another one is asked for, or the screen is left, the signal of the one before says so.
 *
 * @param apart computes it outside this thread; always the same function.
 * @param of another assessment than the open one.
 */
export function useRemembered<T>(what: Remembered<T>, apart?: Apart<T>, of?: Assessment): T | undefined {
  const { bank, services } = useWizard();
  const open = useOpenSession().session.assessment;
  const assessment = of ?? open;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const known = what.known(assessment, bank, services.now());
  const isOpen = known === undefined;
  useEffect(() => {
    if (!isOpen) return;
    const left = new AbortController();
    const timer = setTimeout(async () => {
      await what.from(apart, assessment, bank, services.now(), left.signal);
      if (!left.signal.aborted) redraw();
    }, DRAWN_MS);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [isOpen, what, apart, assessment, bank, services]);
  return known;
}

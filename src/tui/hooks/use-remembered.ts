import { useEffect, useReducer } from 'react';
import type { AnalysisOptions } from '../../analysis/index.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Remembered } from '../state/figures.ts';
import { useOpenSession, useWizard } from './use-wizard.tsx';

/** Long enough for what stands on the screen meanwhile to be drawn. */
const DRAWN_MS = 30;

/**
 * What is remembered of the open assessment; undefined while it is still computed, after the screen has been drawn.
 *
 * @param apart computes it outside this thread.
 * @param of another assessment than the open one.
 */
export function useRemembered<T>(
  what: Remembered<T>,
  apart?: (assessment: Assessment, options: AnalysisOptions) => Promise<T>,
  of?: Assessment,
): T | undefined {
  const { bank, services } = useWizard();
  const open = useOpenSession().session.assessment;
  const assessment = of ?? open;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const known = what.known(assessment, bank, services.now());
  const isOpen = known === undefined;
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      await what.from(apart, assessment, bank, services.now());
      if (isWanted) redraw();
    }, DRAWN_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [isOpen, what, apart, assessment, bank, services]);
  return known;
}

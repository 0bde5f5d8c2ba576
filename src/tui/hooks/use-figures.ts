import { useEffect, useReducer } from 'react';
import { analysisOf, type Figures, figuresMeanwhile, figuresOf } from '../state/figures.ts';
import { seenBy } from '../state/seen.ts';
import { useOpenSession, useWizard } from './use-wizard.tsx';

/** Milliseconds without a change after which the simulation runs. */
const QUIET_MS = 800;

/**
 * The figures that move with each answer. While keys wait they stand still: nobody could read them, and computing them
 * for each key would hold up the next. With a target date, the simulation runs apart once it is quiet.
 */
export function useFigures(): Figures {
  const { bank, services } = useWizard();
  const { session, save, side, whatIf } = useOpenSession();
  const { assessment } = session;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const isHeldUp = save.status === 'unsaved';
  const { analyse } = services;
  const isWanted = !isHeldUp && assessment.profile.targetDate !== undefined;
  useEffect(() => {
    if (!isWanted || analyse === undefined || analysisOf.known(assessment, bank, services.now())) return;
    let isStill = true;
    const timer = setTimeout(async () => {
      await analysisOf.from(analyse, assessment, bank, services.now());
      if (isStill) redraw();
    }, QUIET_MS);
    return () => {
      isStill = false;
      clearTimeout(timer);
    };
  }, [isWanted, analyse, assessment, bank, services]);
  const at = [assessment, bank, services.now()] as const;
  const before = whatIf && figuresOf(seenBy(whatIf.kept, side), bank, services.now());
  const figures = isHeldUp ? figuresMeanwhile(...at) : figuresOf(...at);
  return before === undefined ? figures : { ...figures, before };
}

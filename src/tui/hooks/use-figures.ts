import { useEffect, useEffectEvent, useReducer } from 'react';
import {
  analysisOf,
  areFiguresKnown,
  computeFigures,
  type Figures,
  figuresMeanwhile,
  figuresOf,
} from '../state/figures.ts';
import { isLarge } from '../state/large.ts';
import { seenBy } from '../state/seen.ts';
import { useOpenSession, useWizard } from './use-wizard.tsx';

/** Milliseconds without a change after which the simulation runs. */
const QUIET_MS = 800;
/** Milliseconds after which figures are computed that take too long to be computed between a key and its frame. */
const SHORT_MS = 60;

/**
 * The figures that move with each answer. While keys wait they stand still: nobody could read them, and computing them
 * for each key would hold up the next; those of a large landscape follow a moment after the answer. With a target date,
 * the simulation runs apart once it is quiet.
 */
export function useFigures(): Figures {
  const { bank, services } = useWizard();
  const { session, save, side, whatIf } = useOpenSession();
  const { assessment } = session;
  const isHeldUp = save.status === 'unsaved';
  const at = [assessment, bank, services.now()] as const;
  const isLater = isLarge(assessment);
  const { analyse, rate } = services;
  useLater(isLater && !isHeldUp && !areFiguresKnown(...at), SHORT_MS, () => computeFigures(rate, ...at), assessment);
  const isSimulated = analyse !== undefined && assessment.profile.targetDate !== undefined;
  const isOpen = isSimulated && !isHeldUp && analysisOf.known(...at) === undefined;
  useLater(isOpen, QUIET_MS, () => analysisOf.from(analyse, ...at), assessment);
  const kept = whatIf && seenBy(whatIf.kept, side);
  const figures = isHeldUp || isLater ? figuresMeanwhile(kept, ...at) : figuresOf(...at);
  return kept === undefined ? figures : { ...figures, before: figuresOf(kept, bank, services.now()) };
}

/** Does what is wanted for `of` once nothing has changed for so many milliseconds, and draws what came of it. */
function useLater(isWanted: boolean, milliseconds: number, work: () => Promise<unknown>, of: object): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const begin = useEffectEvent(work);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is waited for anew
  useEffect(() => {
    if (!isWanted) return;
    let isStill = true;
    const timer = setTimeout(async () => {
      await begin();
      if (isStill) redraw();
    }, milliseconds);
    return () => {
      isStill = false;
      clearTimeout(timer);
    };
  }, [isWanted, milliseconds, of]);
}

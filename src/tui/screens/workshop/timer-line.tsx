import { Text } from 'ink';
import { useEffect, useReducer } from 'react';
import { useGlyphs, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import { clockText, readTimer } from '../../state/timer.ts';
import { toWidth, widthOf } from '../../text/fit.ts';
import { theme } from '../../theme.ts';

const TICK_MS = 1000;

/** The clocks of the question and of the workshop. Nothing else on the screen is drawn anew when they tick. */
export function TimerLine({ words, width }: { words: string; width: number }) {
  const { services } = useWizard();
  const { timer } = useWizardState().navigation;
  const glyphs = useGlyphs();
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const isRunning = timer?.since !== undefined;
  useEffect(() => {
    if (!isRunning) return;
    const ticking = setInterval(tick, TICK_MS);
    return () => clearInterval(ticking);
  }, [isRunning]);
  const { question, overall } = timer ? readTimer(timer, services.now().getTime()) : { question: 0, overall: 0 };
  const left = `this question ${clockText(question)} ${glyphs.bullet} workshop ${clockText(overall)}`;
  const state = isRunning ? '' : '  PAUSED';
  return (
    <Text wrap="truncate">
      <Text {...theme.accent}>{left}</Text>
      <Text {...theme.watch}>{toWidth(state, Math.max(0, width - widthOf(left + words)), glyphs.more)}</Text>
      <Text {...theme.muted}>{words}</Text>
    </Text>
  );
}

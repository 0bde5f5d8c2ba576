import { Text } from 'ink';
import { useEffect, useReducer } from 'react';
import { useGlyphs, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import { clockText, readTimer } from '../../state/timer.ts';
import { toWidth, truncate, widthOf } from '../../text/fit.ts';
import { together } from '../../text/spoken.ts';
import { theme } from '../../theme.ts';

const TICK_MS = 1000;

/** `words` stand at the right, `short` where there is no room for them. */
type Props = { words: string; short: string; width: number };

/** The clocks of the question and of the workshop. Nothing else on the screen is drawn anew when they tick. */
export function TimerLine({ words, short, width }: Props) {
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
  const state = isRunning ? '' : '  PAUSED';
  const clocks = [clockText(question), clockText(overall)];
  const long = `this question ${clocks[0]} ${glyphs.bullet} workshop ${clocks[1]}`;
  const fits = widthOf(long + state + words) + 2 <= width;
  const left = fits ? long : `question ${clocks[0]} ${glyphs.bullet} all ${clocks[1]}`;
  const right = truncate(fits ? words : short, Math.max(0, width - widthOf(left + state) - 2), glyphs.more);
  return (
    <Text wrap="truncate" aria-label={together([left, state.trim(), right])}>
      <Text {...theme.accent}>{left}</Text>
      <Text {...theme.watch}>{toWidth(state, Math.max(0, width - widthOf(left + right)))}</Text>
      <Text {...theme.muted}>{right}</Text>
    </Text>
  );
}

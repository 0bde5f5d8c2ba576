import { Box, Text } from 'ink';
import { ProgressBar } from '../../components/bar.tsx';
import { Frame } from '../../components/frame.tsx';
import { Gutter } from '../../components/gutter.tsx';
import { LOAD_LINE_ROWS, LoadLine } from '../../components/load-line.tsx';
import { useFigures } from '../../hooks/use-figures.ts';
import { useLayout } from '../../hooks/use-layout.ts';
import { useSessionCommands } from '../../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import type { Context } from '../../keymap.ts';
import { stepAt, viewOf } from '../../state/interview-view.ts';
import type { Dialog } from '../../state/navigation.ts';
import { narrowed } from '../../state/open-steps.ts';
import { roughly } from '../../text/clock.ts';
import { Question } from './question.tsx';
import { SectionTree } from './section-tree.tsx';

/** The interview: one question, how far it is, and what the answers make of the load line. */
export function Interview({ at }: { at: string | undefined }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { dialog, only } = useWizardState().navigation;
  const layout = useLayout();
  const glyphs = useGlyphs();
  const all = viewOf(wizard, session.assessment);
  const step = stepAt(narrowed(all, session.assessment, only, at), at);
  const view = narrowed(all, session.assessment, only, step?.key ?? at);
  useSessionCommands();
  const { answered, total, minutesLeft } = view.progress;
  const left = only === undefined ? timeLeft(total - answered, minutesLeft) : `only ${only}`;
  const words = `${answered} of ${total} ${glyphs.bullet} ${left}`;
  const bar = <ProgressBar done={total === 0 ? 0 : answered / total} words={words} width={layout.width} />;
  const figures = useFigures();
  return (
    <Frame bar={bar} contexts={contextsOf(dialog)}>
      <Box flexShrink={0} height={layout.body}>
        {layout.side > 0 && (
          <Box flexDirection="column" flexShrink={0} width={layout.side} height={layout.body}>
            <SectionTree
              sections={view.sections}
              current={step}
              width={layout.side}
              rows={layout.body - LOAD_LINE_ROWS}
            />
            <LoadLine figures={figures} width={layout.side} />
          </Box>
        )}
        {layout.side > 0 && <Gutter rows={layout.body} />}
        {step === undefined ? (
          <Text>Nothing is asked yet: add the first system in the landscape (press l).</Text>
        ) : (
          <Question key={step.key} view={view} all={all} step={step} figures={figures} dialog={dialog} />
        )}
      </Box>
    </Frame>
  );
}

function contextsOf(dialog: Dialog | undefined): readonly Context[] {
  switch (dialog?.kind) {
    case undefined:
      return ['interview', 'session', 'global'];
    case 'exception':
    case 'go-to':
      return ['list', 'pick', 'dialog'];
    case 'glossary':
      return ['scroll', 'overlay', 'global'];
    case 'why':
      return ['reasons', 'overlay', 'list', 'global'];
    default:
      return ['text', 'dialog'];
  }
}

function timeLeft(open: number, minutes: number): string {
  return open === 0 ? 'all answered' : `about ${roughly(minutes)} left`;
}

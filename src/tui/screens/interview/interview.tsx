import { Box, Text } from 'ink';
import type { Step } from '../../../bank/interview.ts';
import { ProgressBar } from '../../components/bar.tsx';
import { Frame } from '../../components/frame.tsx';
import { Gutter } from '../../components/gutter.tsx';
import { LOAD_LINE_ROWS, LoadLine } from '../../components/load-line.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useSessionCommands } from '../../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import type { Context } from '../../keymap.ts';
import { answer, clearAnswer, goOnFrom, goTo, replyTo, toggleFlag } from '../../state/answering.ts';
import { dayOf, figuresOf } from '../../state/figures.ts';
import {
  type InterviewView,
  interviewView,
  neighbour,
  rulesRaisedBy,
  sectionOf,
  stepAt,
} from '../../state/interview-view.ts';
import type { Dialog } from '../../state/navigation.ts';
import { Ask } from './ask.tsx';
import { Glossary } from './glossary.tsx';
import { GoTo } from './go-to.tsx';
import type { Taken } from './options.ts';
import { QuestionCard } from './question-card.tsx';
import { SectionTree } from './section-tree.tsx';
import { WhyFigures } from './why-figures.tsx';

/** The interview: one question, how far it is, and what the answers make of the load line. */
export function Interview({ at }: { at: string | undefined }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { dialog, exceptions } = useWizardState().navigation;
  const layout = useLayout();
  const glyphs = useGlyphs();
  const view = interviewView(session.assessment, wizard.bank, exceptions);
  const step = stepAt(view, at);
  useSessionCommands();
  const { answered, total, minutesLeft } = view.progress;
  const words = `${answered} of ${total} ${glyphs.bullet} about ${minutesLeft} min left`;
  const bar = <ProgressBar done={total === 0 ? 0 : answered / total} words={words} width={layout.width} />;
  const figures = figuresOf(session.assessment, wizard.bank, wizard.services.now());
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
          <Question key={step.key} view={view} step={step} dialog={dialog} />
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
      return ['list', 'pick', 'dialog'];
    case 'glossary':
      return ['scroll', 'dialog', 'global'];
    case 'why':
      return ['reasons', 'dialog', 'list', 'global'];
    default:
      return ['text', 'dialog'];
  }
}

type QuestionProps = { view: InterviewView; step: Step; dialog: Dialog | undefined };

function Question({ view, step, dialog }: QuestionProps) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const layout = useLayout();
  const reply = replyTo(session.assessment, step);
  const take = (value: Taken) => answer(wizard, step, value === 'unknown' ? value : Number(value));
  const open = (one: Dialog) => () => wizard.dispatch({ type: 'open-dialog', dialog: one });
  // Asked once for all flows.
  const isStandard = step.question.standard && step.scopeId === undefined;
  const before = neighbour(view, step.key, -1);
  useCommands(
    'interview',
    {
      'answer-0': () => take('0'),
      'answer-1': () => take('1'),
      'answer-2': () => take('2'),
      'answer-3': () => take('3'),
      'answer-4': () => take('4'),
      'answer-unknown': () => take('unknown'),
      'not-applicable': step.question.gate ? () => refuse(wizard) : open({ kind: 'not-applicable' }),
      'clear-answer': () => clearAnswer(wizard, step),
      previous: () => before && goTo(wizard, before.key),
      next: () => goOnFrom(wizard, step),
      note: open({ kind: 'note' }),
      evidence: open({ kind: 'evidence' }),
      flag: () => toggleFlag(wizard, step),
      glossary: open({ kind: 'glossary' }),
      why: open({ kind: 'why' }),
      'go-to': open({ kind: 'go-to' }),
      search: open({ kind: 'go-to' }),
      ...(isStandard && { exception: open({ kind: 'exception' }) }),
    },
    dialog === undefined,
  );
  const steps = sectionOf(view.sections, step.key)?.steps ?? [step];
  const place = `question ${steps.findIndex(({ key }) => key === step.key) + 1} of ${steps.length}`;
  if (dialog?.kind === 'glossary') {
    return <Glossary question={step.question} title={step.title} width={layout.main} rows={layout.body} />;
  }
  if (dialog?.kind === 'why') return <WhyFigures width={layout.main} rows={layout.body} />;
  if (dialog?.kind === 'go-to') {
    const onCancel = () => wizard.dispatch({ type: 'close-dialog' });
    return (
      <GoTo
        view={view}
        width={layout.main}
        rows={layout.body}
        onTake={(key) => goTo(wizard, key)}
        onCancel={onCancel}
      />
    );
  }
  return (
    <QuestionCard
      step={step}
      place={place}
      reply={reply}
      rules={rulesRaisedBy(wizard.bank, step.question)}
      figures={figuresOf(session.assessment, wizard.bank, wizard.services.now())}
      today={dayOf(wizard.services.now())}
      width={layout.main}
      rows={layout.body}
      withLoadLine={layout.side === 0}
      onTake={take}
      dialog={dialog && <Ask dialog={dialog} step={step} width={layout.main} />}
    />
  );
}

function refuse(wizard: ReturnType<typeof useWizard>): void {
  const text = 'This question is a gate: every project must answer it. Choose "We do not know" if nobody knows.';
  wizard.dispatch({ type: 'tell', notice: { tone: 'problem', text } });
}

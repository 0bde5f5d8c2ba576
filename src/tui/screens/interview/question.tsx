import type { Step } from '../../../bank/interview.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import {
  answer,
  askUntil,
  clearAnswer,
  goOnFrom,
  goTo,
  refuseToLeaveOut,
  replyTo,
  toggleFlag,
} from '../../state/answering.ts';
import { dayOf, type Figures } from '../../state/figures.ts';
import {
  type InterviewView,
  isAskedOnce,
  neighbour,
  rulesRaisedBy,
  sectionOf,
  stepOf,
} from '../../state/interview-view.ts';
import type { Dialog } from '../../state/navigation.ts';
import { nextOnly } from '../../state/open-steps.ts';
import { refusesChanges } from '../../state/refusing.ts';
import { Ask } from './ask.tsx';
import { QuestionGlossary } from './glossary.tsx';
import { GoTo } from './go-to.tsx';
import type { Taken } from './options.ts';
import { QuestionCard } from './question-card.tsx';
import { WhyFigures } from './why-figures.tsx';

type QuestionProps = {
  /** What is gone through. */
  view: InterviewView;
  /** Every question, also those that are left out at the moment. */
  all: InterviewView;
  step: Step;
  figures: Figures;
  dialog: Dialog | undefined;
};

/** The question in front with its keys, or what stands in front of it. */
export function Question({ view, all, step, figures, dialog }: QuestionProps) {
  const wizard = useWizard();
  const { session, side } = useOpenSession();
  const layout = useLayout();
  const reply = replyTo(session.assessment, step, side);
  const take = (value: Taken) => answer(wizard, step, value === 'unknown' ? value : Number(value));
  const open = (one: Dialog) => () => wizard.dispatch({ type: 'open-dialog', dialog: one });
  /** What is written there could not be kept. */
  const write = (one: Dialog) => () => refusesChanges(wizard) || open(one)();
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
      'not-applicable': step.question.gate ? () => refuseToLeaveOut(wizard) : write({ kind: 'not-applicable' }),
      'clear-answer': () => clearAnswer(wizard, step),
      previous: () => before && goTo(wizard, before.key),
      next: () => goOnFrom(wizard, step),
      note: write({ kind: 'note' }),
      evidence: write({ kind: 'evidence' }),
      until: () => refusesChanges(wizard) || askUntil(wizard, reply),
      flag: () => toggleFlag(wizard, step),
      only: () => showOnly(wizard, session.assessment, all),
      glossary: open({ kind: 'glossary' }),
      why: open({ kind: 'why' }),
      matrix: () => openMatrix(wizard, all, step),
      'go-to': open({ kind: 'go-to' }),
      search: open({ kind: 'go-to' }),
      exception: isStandard ? write({ kind: 'exception' }) : () => tellOfNoStandard(wizard),
    },
    dialog === undefined,
  );
  const steps = sectionOf(view.sections, step.key)?.steps ?? [step];
  const place = `question ${steps.findIndex(({ key }) => key === step.key) + 1} of ${steps.length}`;
  if (dialog?.kind === 'glossary') {
    return <QuestionGlossary question={step.question} title={step.title} width={layout.main} rows={layout.body} />;
  }
  if (dialog?.kind === 'why') return <WhyFigures width={layout.main} rows={layout.body} />;
  if (dialog?.kind === 'go-to') {
    const onCancel = () => wizard.dispatch({ type: 'close-dialog' });
    return (
      <GoTo
        view={all}
        width={layout.main}
        rows={layout.body}
        onTake={(key) => goTo(wizard, key)}
        onTable={(key) => openTable(wizard, all, key)}
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
      figures={figures}
      today={dayOf(wizard.services.now())}
      width={layout.main}
      rows={layout.body}
      withLoadLine={layout.side === 0}
      onTake={take}
      dialog={dialog && <Ask dialog={dialog} step={step} width={layout.main} />}
    />
  );
}

/** Only an answer that stands for all flows has exceptions. */
function tellOfNoStandard(wizard: ReturnType<typeof useWizard>): void {
  const text = 'x is for questions about all flows at once; this one is asked about each by itself.';
  wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
}

/** Goes through another list of questions alone, or through all again. */
function showOnly(wizard: ReturnType<typeof useWizard>, assessment: Assessment, { steps }: InterviewView): void {
  const before = wizard.getState().navigation.only;
  const list = nextOnly(assessment, steps, before);
  wizard.dispatch({ type: 'show-only', list });
  if (list !== undefined || before !== undefined) return;
  const text = 'Nothing is unanswered, unknown, flagged or disputed.';
  wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
}

/** The question of a place that was looked for, as a table. */
function openTable(wizard: ReturnType<typeof useWizard>, all: InterviewView, key: string): void {
  const found = stepOf(all, key);
  if (found !== undefined) openMatrix(wizard, all, found);
}

/** The question about all its subjects as a table, where there are several. */
function openMatrix(wizard: ReturnType<typeof useWizard>, all: InterviewView, step: Step): void {
  if (!isAskedOnce(all, step)) {
    wizard.dispatch({ type: 'go', place: { screen: 'matrix', question: step.question.id } });
    return;
  }
  const text =
    'This question is asked once: there is no table of it. m is for questions about several systems or flows.';
  wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
}

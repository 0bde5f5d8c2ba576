import { Box, Text } from 'ink';
import { useEffect, useState } from 'react';
import type { Step } from '../../../bank/interview.ts';
import type { Minute } from '../../../model/entities.ts';
import { LIMITS } from '../../../model/text.ts';
import { Frame } from '../../components/frame.tsx';
import { NotePrompt } from '../../components/note-prompt.tsx';
import { Prompt } from '../../components/prompt.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useSessionCommands } from '../../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import type { Context } from '../../keymap.ts';
import { answer, goOnFrom, goTo, replyTo, toggleFlag } from '../../state/answering.ts';
import { type InterviewView, neighbour, stepAt, viewOf } from '../../state/interview-view.ts';
import { takeDown, togglePause, turnTo } from '../../state/leading-workshop.ts';
import type { Taken } from '../interview/options.ts';
import { LargeQuestion } from './large-question.tsx';
import { TimerLine } from './timer-line.tsx';

/** What is being taken down: its words, then who decided or is to settle it. */
type Writing = { kind: Minute['kind']; text?: string };

const ASKED: Record<Minute['kind'], { text: string; by: string; told: string }> = {
  decision: { text: 'What is decided?', by: 'Who decided?', told: 'Taken down as decided.' },
  parked: { text: 'What is parked?', by: 'Who settles it?', told: 'Parked.' },
};

/** One question for a whole room, with a clock, decisions and parked points. */
export function Workshop({ at }: { at: string | undefined }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const view = viewOf(wizard, session.assessment);
  const step = stepAt(view, at);
  const key = step?.key;
  useEffect(() => turnTo(wizard, key), [wizard, key]);
  const [writing, setWriting] = useState<Writing>();
  useSessionCommands(writing === undefined);
  const { answered, total } = view.progress;
  const taken = minutesText(session.assessment.minutes);
  const progress = `${answered} of ${total}`;
  const bar = <TimerLine words={`${progress} ${glyphs.bullet} ${taken}`} short={taken} width={width} />;
  return (
    <Frame bar={bar} contexts={writing === undefined ? OPEN : WRITING}>
      {step === undefined ? (
        <Text>Nothing is asked yet: add systems and flows first (l).</Text>
      ) : (
        <Front view={view} step={step} writing={writing} onWrite={setWriting} />
      )}
    </Frame>
  );
}

const OPEN: readonly Context[] = ['workshop', 'session', 'global'];
const WRITING: readonly Context[] = ['text', 'dialog'];
/** Rows of an entry in sight. */
const ENTRY_ROWS = 3;

function minutesText(minutes: readonly Minute[] = []): string {
  const decided = minutes.filter(({ kind }) => kind === 'decision').length;
  return `${decided} decided, ${minutes.length - decided} parked`;
}

type FrontProps = {
  view: InterviewView;
  step: Step;
  writing: Writing | undefined;
  onWrite: (writing: Writing | undefined) => void;
};

function Front({ view, step, writing, onWrite }: FrontProps) {
  const wizard = useWizard();
  const { session, side } = useOpenSession();
  const { width, body } = useLayout();
  const take = (value: Taken) => answer(wizard, step, value === 'unknown' ? value : Number(value));
  const before = neighbour(view, step.key, -1);
  useCommands(
    'workshop',
    {
      'answer-0': () => take('0'),
      'answer-1': () => take('1'),
      'answer-2': () => take('2'),
      'answer-3': () => take('3'),
      'answer-4': () => take('4'),
      'answer-unknown': () => take('unknown'),
      previous: () => before && goTo(wizard, before.key),
      next: () => goOnFrom(wizard, step),
      decide: () => onWrite({ kind: 'decision' }),
      park: () => onWrite({ kind: 'parked' }),
      pause: () => togglePause(wizard),
      flag: () => toggleFlag(wizard, step),
      minutes: () => wizard.dispatch({ type: 'go', place: { screen: 'minutes' } }),
    },
    writing === undefined,
  );
  const done = (kind: Minute['kind'], text: string, by: string) => {
    if (!takeDown(wizard, kind, text, step.key, by)) return;
    onWrite(undefined);
    wizard.dispatch({ type: 'tell', notice: { tone: 'info', text: `${ASKED[kind].told} z takes it back.` } });
  };
  const dialog = writing && (
    <Asking
      writing={writing}
      width={width}
      onText={(text) => onWrite({ kind: writing.kind, text })}
      onBy={(text, by) => done(writing.kind, text, by)}
      onCancel={() => onWrite(undefined)}
    />
  );
  return (
    <Box flexShrink={0} height={body}>
      <LargeQuestion
        step={step}
        reply={replyTo(session.assessment, step, side)}
        width={width}
        rows={body}
        onTake={take}
        dialog={dialog}
      />
    </Box>
  );
}

type AskingProps = {
  writing: Writing;
  width: number;
  onText: (text: string) => void;
  onBy: (text: string, by: string) => void;
  onCancel: () => void;
};

function Asking({ writing, width, onText, onBy, onCancel }: AskingProps) {
  const { kind, text: written } = writing;
  if (written !== undefined) {
    return (
      <Prompt
        key="by"
        label={ASKED[kind].by}
        hint="Names or a role. May stay empty."
        width={width}
        check={(text) => (text.length > LIMITS.line ? `Shorten it to ${LIMITS.line} characters.` : undefined)}
        onAccept={(by) => onBy(written, by)}
        onCancel={onCancel}
      />
    );
  }
  return (
    <NotePrompt
      key={kind}
      label={ASKED[kind].text}
      hint="It goes into the minutes. ctrl-o: new line, ctrl-g: your own editor."
      start=""
      width={width}
      rows={ENTRY_ROWS}
      check={checkEntry}
      onAccept={onText}
      onCancel={onCancel}
    />
  );
}

function checkEntry(text: string): string | undefined {
  if (text === '') return 'Write it down, or leave with esc.';
  return text.length > LIMITS.note ? `Shorten it to ${LIMITS.note} characters.` : undefined;
}

import { Text } from 'ink';
import { useMemo } from 'react';
import { Frame } from '../../components/frame.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useList } from '../../hooks/use-list.ts';
import { useSessionCommands } from '../../hooks/use-session-commands.ts';
import { useOpenSession, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import type { Context } from '../../keymap.ts';
import {
  answerMatrix,
  askedOfMany,
  COLUMNS,
  type Column,
  columnSign,
  openFrom,
  questionBeside,
} from '../../state/answer-matrix.ts';
import { answerAll, type Choice, refuseToLeaveOut, toggleFlagAt } from '../../state/answering.ts';
import { dayOf } from '../../state/figures.ts';
import type { Dialog } from '../../state/navigation.ts';
import { counted } from '../../text/numbers.ts';
import { clamp } from '../../text/window.ts';
import { theme } from '../../theme.ts';
import { NotApplicableDialog } from '../interview/dialogs.tsx';
import { QuestionGlossary } from '../interview/glossary.tsx';
import { MatrixTable, pageOf } from './matrix-table.tsx';

/** The cursor over the answers, which stays from question to question. */
const COLUMN_LIST = 'matrix answer';

/** One question about all that it is asked of: rows are the subjects, columns the answers. */
export function Matrix({ question: id }: { question: string }) {
  const wizard = useWizard();
  const { session, side } = useOpenSession();
  const { assessment } = session;
  const { dialog, cursors } = useWizardState().navigation;
  const layout = useLayout();
  const today = dayOf(wizard.services.now());
  const asked = useMemo(
    () => askedOfMany(assessment, wizard.bank, today, side),
    [assessment, wizard.bank, today, side],
  );
  const matrix = useMemo(() => answerMatrix(assessment, asked, id), [assessment, asked, id]);
  const { rows = [], columns = COLUMNS, question } = matrix ?? {};
  const isActive = dialog === undefined;
  const list = `matrix ${id}`;
  const first = rows.findIndex(({ column }) => column === undefined);
  const page = matrix === undefined ? 1 : pageOf(matrix, layout, !isActive);
  const cursor = useList(list, rows.length, page, { isActive, start: Math.max(0, first) });
  const column = clamp(cursors[COLUMN_LIST] ?? 0, 0, columns.length - 1);
  const looked = columns[column] ?? '0';
  const row = rows[cursor];

  const look = (by: number) => () =>
    wizard.dispatch({ type: 'set-cursor', list: COLUMN_LIST, at: clamp(column + by, 0, columns.length - 1) });
  const give = (choice: Choice) => {
    if (row === undefined) return;
    const at = Math.min(cursor + 1, rows.length - 1);
    wizard.together(() => {
      answerAll(wizard, [row.key], choice, `answer to ${id} · ${row.name}`);
      wizard.dispatch({ type: 'close-dialog' }, { type: 'set-cursor', list, at });
    });
  };
  const take = (what: Column) => () => {
    if (columns.includes(what)) wizard.dispatch({ type: 'set-cursor', list: COLUMN_LIST, at: columns.indexOf(what) });
    if (what !== 'na') give({ points: pointsOf(what) });
    else if (question?.gate) refuseToLeaveOut(wizard);
    else wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'not-applicable' } });
  };
  const fill = () => {
    const keys = matrix === undefined ? [] : openFrom(matrix, cursor);
    if (looked === 'na')
      tell(wizard, 'problem', 'What does not apply needs its reason, line by line: press - at each.');
    else if (keys.length === 0) tell(wizard, 'info', 'Nothing is open from here on.');
    else {
      const lines = counted(keys.length, 'open line');
      answerAll(wizard, keys, { points: pointsOf(looked) }, `${counted(keys.length, 'answer')} to ${id}`);
      tell(wizard, 'info', `${columnSign(looked)} for ${lines} from here on. z takes it back.`);
    }
  };
  const turn = (by: 1 | -1) => () => {
    const next = question && questionBeside(asked, question, by);
    if (next !== undefined) wizard.dispatch({ type: 'replace', place: { screen: 'matrix', question: next } });
  };
  useCommands(
    'matrix',
    {
      'answer-0': take('0'),
      'answer-1': take('1'),
      'answer-2': take('2'),
      'answer-3': take('3'),
      'answer-4': take('4'),
      'answer-unknown': take('unknown'),
      'not-applicable': take('na'),
      left: look(-1),
      right: look(1),
      give: take(looked),
      fill,
      'clear-answer': () =>
        row && answerAll(wizard, [row.key], undefined, `answer taken back from ${id} · ${row.name}`),
      flag: () => row && toggleFlagAt(wizard, row.key, `${id} · ${row.name}`),
      open: () => row && wizard.dispatch({ type: 'go', place: { screen: 'interview', at: row.key } }),
      next: turn(1),
      previous: turn(-1),
      glossary: () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'glossary' } }),
    },
    isActive,
  );
  useSessionCommands();
  return (
    <Frame contexts={contextsOf(dialog)}>
      {matrix === undefined || question === undefined ? (
        <Text {...theme.muted}>{`${id} is no longer asked about several. esc leads back.`}</Text>
      ) : dialog?.kind === 'glossary' ? (
        <QuestionGlossary question={question} title={matrix.title} width={layout.width} rows={layout.body} />
      ) : (
        <MatrixTable
          matrix={matrix}
          cursor={cursor}
          column={looked}
          dialog={
            dialog?.kind === 'not-applicable' && (
              <NotApplicableDialog
                reply={row?.reply}
                width={layout.width}
                onCancel={() => wizard.dispatch({ type: 'close-dialog' })}
                onAccept={(na) => give({ na })}
              />
            )
          }
        />
      )}
    </Frame>
  );
}

function contextsOf(dialog: Dialog | undefined): readonly Context[] {
  switch (dialog?.kind) {
    case 'glossary':
      return ['scroll', 'overlay', 'global'];
    case 'not-applicable':
      return ['text', 'dialog'];
    default:
      return ['matrix', 'list', 'session', 'global'];
  }
}

function pointsOf(column: Exclude<Column, 'na'>): number | 'unknown' {
  return column === 'unknown' ? column : Number(column);
}

function tell(wizard: ReturnType<typeof useWizard>, tone: 'info' | 'problem', text: string): void {
  wizard.dispatch({ type: 'tell', notice: { tone, text } });
}

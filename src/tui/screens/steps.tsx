import { Box, Text } from 'ink';
import { nameOf } from '../../bank/interview.ts';
import type { Assessment } from '../../model/assessment.ts';
import { moveStep, type ProcessStep, removeStep } from '../../model/edits/steps.ts';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useSessionCommands } from '../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard } from '../hooks/use-wizard.tsx';
import { change } from '../state/landscaping.ts';
import type { Line } from '../text/span.ts';
import { wrapped } from '../text/span.ts';
import { theme } from '../theme.ts';
import { Entries, useEntries } from './results/entries.tsx';
import type { Entry } from './results/entry.ts';

const HEAD_ROWS = 3;
/** Cells of the mark before a line. */
const MARK_CELLS = 2;

/** The happy path of a process, to be written: one step below the other, exceptions set in below theirs. */
export function Steps({ id }: { id: string }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { body, width } = useLayout();
  const glyphs = useGlyphs();
  const { assessment } = session;
  const process = assessment.processes.find((one) => one.id === id);
  const steps = process?.steps ?? [];
  const entries = steps.map(
    (step, at): Entry => ({ id: `${at}`, lines: stepLines(assessment, step, at, width - MARK_CELLS, glyphs.right) }),
  );
  const list = `steps ${id}`;
  const rows = body - HEAD_ROWS;
  const focused = useEntries(list, entries, rows);
  const at = focused === undefined ? -1 : Number(focused.id);
  const name = process?.name ?? id;
  const open = (place: { at?: number }) =>
    wizard.dispatch({
      type: 'go',
      place: {
        screen: 'form',
        subject: { of: 'step', process: id, ...place },
        ...(place.at === undefined && { list }),
      },
    });
  const move = (by: 1 | -1) => () => {
    if (steps[at] === undefined || steps[at + by] === undefined) return;
    if (change(wizard, `step ${at + 1} of ${name} moved`, (a) => moveStep(a, id, at, by))) {
      wizard.dispatch({ type: 'set-cursor', list, at: at + by });
    }
  };
  useCommands('steps', {
    open: () => open(at < 0 ? {} : { at }),
    add: () => open({}),
    remove: () => at >= 0 && change(wizard, `step ${at + 1} of ${name} taken out`, (a) => removeStep(a, id, at)),
    'move-up': move(-1),
    'move-down': move(1),
    process: () => wizard.dispatch({ type: 'go', place: { screen: 'form', subject: { of: 'processes', id } } }),
  });
  useSessionCommands();
  return (
    <Frame contexts={['steps', 'list', 'session', 'global']}>
      <Box flexDirection="column" flexShrink={0} height={HEAD_ROWS}>
        <Heading>{name}</Heading>
        <Text {...theme.muted} wrap="truncate">
          How it goes when nothing goes wrong: one thing a step.
        </Text>
      </Box>
      {entries.length === 0 ? (
        <Text {...theme.muted}>No step yet. Press a to write the first one.</Text>
      ) : (
        <Entries entries={entries} focused={focused} width={width - MARK_CELLS} rows={rows} />
      )}
    </Frame>
  );
}

/** A step: where, who, what; below it what it sets going. */
function stepLines(a: Assessment, step: ProcessStep, at: number, width: number, arrow: string): Line[] {
  const { actor, system, flow, text, exceptionOf } = step;
  const mark = `${String(at + 1).padStart(2)}. `;
  const where = [system === undefined ? undefined : nameOf(a, system, 'system'), actor].filter(Boolean).join(', ');
  const instead = exceptionOf === undefined ? '' : `instead of ${exceptionOf}: `;
  const below = ' '.repeat(mark.length);
  return [
    ...wrapped(`${instead}${where === '' ? '' : `${where}: `}${text}`, width, { mark }),
    ...(flow === undefined
      ? []
      : wrapped(`${arrow} ${nameOf(a, flow, 'flow')}`, width, { mark: below, tone: 'muted' })),
  ];
}

import { useMemo } from 'react';
import type { Assessment } from '../../../model/assessment.ts';
import { Frame } from '../../components/frame.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useList } from '../../hooks/use-list.ts';
import { useReadyFlows } from '../../hooks/use-ready-flows.ts';
import { useSessionCommands } from '../../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import type { Context } from '../../keymap.ts';
import { cellBeside, cellOf, type Exchanged, exchangeOf } from '../../state/exchange.ts';
import type { Dialog } from '../../state/navigation.ts';
import { clamp, type ListMove, moveCursor } from '../../text/window.ts';
import { ExchangeDialog } from './exchange-dialog.tsx';
import { ExchangeTable, rowsInSight } from './exchange-table.tsx';
import { columnsInSight, gridOf } from './grid.ts';
import { Pair } from './pair.tsx';

const FROM = 'exchange from';
const TO = 'exchange to';

/** Who sends what to whom: lines send, columns receive. */
export function Exchange() {
  const wizard = useWizard();
  const { assessment } = useOpenSession().session;
  const { dialog, cursors } = useWizardState().navigation;
  const layout = useLayout();
  const glyphs = useGlyphs();
  const exchange = useMemo(() => exchangeOf(assessment), [assessment]);
  const { systems, cells } = exchange;
  const count = systems.length;
  const isActive = dialog === undefined;
  const height = rowsInSight(layout, rowsAsked(dialog, assessment));
  const row = useList(FROM, count, height, { isActive });
  const column = clamp(cursors[TO] ?? Math.min(1, count - 1), 0, Math.max(0, count - 1));
  const ready = useReadyFlows();
  const grid = gridOf(systems, layout.width, glyphs);
  const cell = cellOf(count, row, column);
  const here: readonly Exchanged[] = cells.get(cell) ?? [];
  const [from, to] = [systems[row], systems[column]];

  const goTo = (at: number | undefined) => {
    if (at === undefined || count === 0) return;
    wizard.dispatch(
      { type: 'set-cursor', list: FROM, at: Math.floor(at / count) },
      { type: 'set-cursor', list: TO, at: at % count },
    );
  };
  const moveColumn = (how: ListMove) => () => {
    const page = Math.max(1, columnsInSight(grid, count) - 1);
    wizard.dispatch({ type: 'set-cursor', list: TO, at: moveCursor(column, how, count, page) });
  };
  const ask = (one: Dialog) => () => wizard.dispatch({ type: 'open-dialog', dialog: one });
  const open = (id: string) => wizard.dispatch({ type: 'go', place: { screen: 'form', subject: { of: 'flows', id } } });
  const add = () => {
    if (from === undefined || to === undefined || from === to) {
      const text =
        count < 2 ? 'Two systems are needed first: l adds them.' : 'A system sends nothing to itself: move to another.';
      wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
    } else ask({ kind: 'add-flow' })();
  };
  const pick = (to: 'open' | 'remove', take: (id: string) => void) => {
    const [only, ...others] = here;
    if (only === undefined) return false;
    if (others.length === 0) take(only.flow.id);
    else ask({ kind: 'pick-flow', to })();
    return true;
  };
  const remove = (id: string) => ask({ kind: 'remove', of: 'flows', id })();
  useCommands(
    'exchange',
    {
      left: moveColumn('up'),
      right: moveColumn('down'),
      'page-left': moveColumn('page-up'),
      'page-right': moveColumn('page-down'),
      open: () => pick('open', open) || add(),
      add,
      remove: () => pick('remove', remove),
      next: () => goTo(cellBeside(exchange, cell, 1)),
      previous: () => goTo(cellBeside(exchange, cell, -1)),
      'way-back': () => goTo(cellOf(count, column, row)),
      find: ask({ kind: 'find-system' }),
    },
    isActive,
  );
  useSessionCommands();
  return (
    <Frame contexts={contextsOf(dialog)}>
      <ExchangeTable exchange={exchange} grid={grid} row={row} column={column} height={height} ready={ready} />
      {dialog === undefined ? (
        <Pair from={from} to={to} flows={here} ready={ready} />
      ) : (
        <ExchangeDialog
          dialog={dialog}
          from={from}
          to={to}
          flows={here}
          systems={systems}
          rows={layout.body - height - 2}
          onFlow={dialog.kind === 'pick-flow' && dialog.to === 'remove' ? remove : open}
          onFind={(id, as) => {
            const at = systems.findIndex((system) => system.id === id);
            wizard.dispatch({ type: 'close-dialog' }, { type: 'set-cursor', list: as === 'from' ? FROM : TO, at });
          }}
        />
      )}
    </Frame>
  );
}

/** Rows of what is asked below the table: its label, the letters typed, and all that can be taken. */
function rowsAsked(dialog: Dialog | undefined, { systems, dataObjects }: Assessment): number | undefined {
  switch (dialog?.kind) {
    case undefined:
      return undefined;
    case 'find-system':
      return systems.length + 2;
    case 'add-flow':
      // That it is said later, and what is new.
      return dataObjects.length + 4;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function contextsOf(dialog: Dialog | undefined): readonly Context[] {
  switch (dialog?.kind) {
    case undefined:
      return ['exchange', 'list', 'session', 'global'];
    case 'remove':
      return ['choice', 'dialog'];
    default:
      return ['text', 'dialog'];
  }
}

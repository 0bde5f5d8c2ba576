import { Box, Text } from 'ink';
import { useFind } from '../components/find-in-list.tsx';
import { Frame } from '../components/frame.tsx';
import { ListRows } from '../components/list-rows.tsx';
import { Tabs } from '../components/tabs.tsx';
import { useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useList } from '../hooks/use-list.ts';
import { useSessionCommands } from '../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard, useWizardState } from '../hooks/use-wizard.tsx';
import { factTable } from '../state/fact-tables.ts';
import { change } from '../state/landscaping.ts';
import { FACT_TABS, type FactTab } from '../state/navigation.ts';
import { wrap } from '../text/fit.ts';
import { together } from '../text/spoken.ts';
import { columnsThatFit, columnWidths, tableRow } from '../text/table.ts';
import { theme } from '../theme.ts';
import { ScreenGlossary } from './glossary.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

const HEAD_ROWS = 3;
/** Its own keys; a tab that is empty and where nothing is added has none. */
const OWN = ['facts', 'list', 'find'] as const;
/** Cells below which lines do without the column that says in which group they are. */
const GROUPED_FROM = 90;
const TABS = FACT_TABS.map((id) => ({ id, title: id }));

/** What is stated besides landscape and answers: the project, who is in it, what it is for, what may fail, own figures. */
export function Facts({ tab }: { tab: FactTab }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { dialog } = useWizardState().navigation;
  const { body, width } = useLayout();
  const glyphs = useGlyphs();
  const { columns: all, rows, spare, add, empty } = factTable(session.assessment, wizard.bank, tab);
  const shown = columnsOf([all, ...rows.map(({ cells }) => cells)], spare, width - 2);
  const cellsOf = (cells: readonly string[]) => shown.map((at) => cells[at] ?? '');
  const columns = cellsOf(all);
  const widths = columnWidths([columns, ...rows.map(({ cells }) => cellsOf(cells))], width - 2);
  const removing = dialog?.kind === 'remove' ? dialog : undefined;
  const height = removing ? Math.max(3, Math.floor(body / 6)) : body - HEAD_ROWS;
  const isActive = dialog === undefined;
  const list = `facts ${tab}`;
  const cursor = useList(list, rows.length, height, { isActive });
  const finding = useFind(list, () => rows.map(({ cells }) => cells.slice(0, 2).join('  ').trim()), {
    width,
    rows: body,
  });
  const row = rows[cursor];
  const addOne = () => add && wizard.dispatch({ type: 'go', place: { screen: 'form', subject: add, list } });
  const takeOut = () => {
    const how = row?.remove;
    if (how === undefined) return;
    if ('of' in how) wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'remove', of: how.of, id: how.id } });
    else if (change(wizard, how.label, how.edit)) {
      wizard.dispatch({ type: 'tell', notice: { tone: 'info', text: `${how.label}; z brings it back.` } });
    }
  };
  useCommands(
    'facts',
    {
      open: () => (row === undefined ? addOne() : wizard.dispatch({ type: 'go', place: row.open })),
      add: addOne,
      remove: takeOut,
      glossary: () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'glossary' } }),
    },
    isActive,
  );
  useSessionCommands();
  if (finding !== undefined) return <Frame contexts={['list', 'pick', 'dialog']}>{finding}</Frame>;
  if (dialog?.kind === 'glossary') {
    const said = [tab, ...all, ...rows.flatMap(({ cells }) => cells)].join(' ');
    return (
      <Frame contexts={['scroll', 'overlay', 'global']}>
        <ScreenGlossary name={list} said={said} width={width} rows={body} />
      </Frame>
    );
  }
  const own = rows.length === 0 && add === undefined ? [] : OWN;
  return (
    <Frame contexts={removing ? ['choice', 'dialog'] : ['tabs', ...own, 'session', 'global']}>
      <Box flexDirection="column" flexShrink={0} height={HEAD_ROWS}>
        <Tabs
          tabs={TABS}
          current={tab}
          isActive={isActive}
          onTurn={(to) => wizard.dispatch({ type: 'replace', place: { screen: 'facts', tab: to } })}
        />
        <Text> </Text>
        <Text {...theme.muted} wrap="truncate" aria-hidden>
          {rows.length === 0 ? ' ' : `  ${tableRow(columns, widths, glyphs.more)}`}
        </Text>
      </Box>
      {rows.length === 0 ? (
        <Text {...theme.muted}>{wrap(empty, width).join('\n')}</Text>
      ) : (
        <ListRows
          items={rows}
          cursor={cursor}
          height={height}
          keyOf={({ id }) => id}
          say={({ cells }) => sayRow(all, cells)}
          render={({ cells }, isFocused) => (
            <Text wrap="truncate" {...(isFocused ? theme.focus : {})}>
              {tableRow(cellsOf(cells), widths, glyphs.more)}
            </Text>
          )}
        />
      )}
      {removing && <RemoveDialog of={removing.of} id={removing.id} rows={body - HEAD_ROWS - height} />}
    </Frame>
  );
}

/** The columns that are shown. A spare one at the front names groups; elsewhere it gives way to the names at the front. */
function columnsOf(rows: readonly (readonly string[])[], spare: number, width: number): readonly number[] {
  if (spare > 0) return columnsThatFit(rows, [spare], width);
  return [...(rows[0] ?? []).keys()].filter((at) => at !== spare || width >= GROUPED_FROM);
}

/** A row as it is read out: what it is, then each cell with what its column is called. */
function sayRow(columns: readonly string[], [first = '', ...rest]: readonly string[]): string {
  if (columns[0] === '') return `${rest[0]}: ${rest[1] === '-' ? 'not stated' : rest[1]}`;
  const said = rest.map((cell, at) => (cell === '' || cell === '-' ? '' : `${columns[at + 1]}: ${cell}`));
  return together([first, ...said], '; ');
}

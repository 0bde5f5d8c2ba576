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
import { type LandscapeRow, landscapeRows } from '../state/landscape-rows.ts';
import { confirmEverything, confirmOne, copyOne } from '../state/landscaping.ts';
import { TABS, type Tab } from '../state/navigation.ts';
import { together } from '../text/spoken.ts';
import { columnsThatFit, columnWidths, tableRow } from '../text/table.ts';
import { theme } from '../theme.ts';
import { ScreenGlossary } from './glossary.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

const TITLES: Record<Tab, string> = { systems: 'Systems', dataObjects: 'Data objects', flows: 'Flows' };
const EMPTY: Record<Tab, string> = {
  systems: 'No system yet. Enter adds the first one.',
  dataObjects: 'No data object yet. Enter adds one: what is exchanged.',
  flows: 'No flow yet. Enter adds one: which system sends what.',
};
const HEAD_ROWS = 3;
/** The way on and the note, with a row of air before each where there is room. */
const FOOT_ROWS = 4;
const ROOMY = 14;

const CONTEXTS = ['tabs', 'landscape', 'list', 'find', 'session', 'global'] as const;
const AT_END = ['pick'] as const;

/** What the project connects: systems, data objects, flows. What the scenario assumed is marked until confirmed. */
export function Landscape({ tab }: { tab: Tab }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { dialog } = useWizardState().navigation;
  const { body, width } = useLayout();
  const glyphs = useGlyphs();
  const table = landscapeRows(session.assessment, wizard.bank, tab);
  const shown = columnsThatFit([table.columns, ...table.rows.map(({ cells }) => cells)], table.spare, width - 4);
  const columns = shown.map((at) => table.columns[at] ?? '');
  const rows = table.rows.map((one) => ({ ...one, cells: shown.map((at) => one.cells[at] ?? '') }));
  const widths = columnWidths([columns, ...rows.map(({ cells }) => cells)], width - 4);
  const removing = dialog?.kind === 'remove' ? dialog : undefined;
  const isRoomy = body >= ROOMY;
  const height = removing ? Math.max(3, Math.floor(body / 6)) : body - HEAD_ROWS - FOOT_ROWS + (isRoomy ? 0 : 1);
  const isActive = dialog === undefined;
  const list = `landscape ${tab}`;
  // An empty table has one line, which says so; behind the table comes the way on to the questions.
  const count = Math.max(1, rows.length);
  const cursor = useList(list, count + 1, height, { isActive });
  const finding = useFind(list, () => rows.map(({ cells }) => cells[0] ?? ''), { width, rows: body });
  const row = rows[cursor];
  const isAtEnd = cursor === count;
  const open = (id?: string) => {
    const subject = id === undefined ? { of: tab } : { of: tab, id };
    wizard.dispatch({ type: 'go', place: { screen: 'form', subject, ...(id === undefined && { list }) } });
  };
  const toQuestions = () => wizard.show({ screen: 'interview' });
  // First, since Enter opens the form elsewhere.
  useCommands('pick', { take: toQuestions }, isActive && isAtEnd);
  useCommands(
    'landscape',
    {
      open: () => (row === undefined ? open() : open(row.id)),
      add: () => open(),
      remove: () => row && wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'remove', of: tab, id: row.id } }),
      copy: () => row && copyOne(wizard, tab, row),
      confirm: () => row && confirmOne(wizard, tab, row),
      'confirm-all': () => confirmEverything(wizard, tab),
      glossary: () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'glossary' } }),
      interview: toQuestions,
    },
    isActive,
  );
  useSessionCommands();
  if (finding !== undefined) return <Frame contexts={['list', 'pick', 'dialog']}>{finding}</Frame>;
  if (dialog?.kind === 'glossary') {
    const said = [
      ...table.columns,
      ...rows.flatMap(({ cells }) => cells),
      ...rows.map(({ assumed }) => (assumed ? 'assumed' : '')),
    ].join(' ');
    return (
      <Frame contexts={['scroll', 'overlay', 'global']}>
        <ScreenGlossary name={`landscape ${tab}`} said={said} width={width} rows={body} />
      </Frame>
    );
  }
  const tabs = TABS.map((id) => ({ id, title: `${TITLES[id]} ${session.assessment[id].length}` }));
  const assumed = rows.filter((one) => one.assumed).length;
  return (
    <Frame contexts={removing ? ['choice', 'dialog'] : [...(isAtEnd ? AT_END : []), ...CONTEXTS]}>
      <Box flexDirection="column" flexShrink={0} height={HEAD_ROWS}>
        <Tabs
          tabs={tabs}
          current={tab}
          isActive={isActive}
          onTurn={(to) => wizard.dispatch({ type: 'replace', place: { screen: 'landscape', tab: to } })}
        />
        <Text> </Text>
        <Text {...theme.muted} wrap="truncate" aria-label={`columns: ${columns.join(', ')}`}>
          {`    ${tableRow(columns, widths, glyphs.more)}`}
        </Text>
      </Box>
      {rows.length === 0 ? (
        <ListRows
          items={[EMPTY[tab]]}
          cursor={cursor}
          height={1}
          keyOf={(text) => text}
          say={(text) => text}
          render={(text, isFocused) => (
            <Text wrap="truncate" {...(isFocused ? theme.focus : theme.muted)}>
              {text}
            </Text>
          )}
        />
      ) : (
        <ListRows
          items={rows}
          cursor={cursor}
          height={height}
          keyOf={({ id }) => id}
          say={({ cells, assumed }) => together([...cells, assumed ? 'assumed' : 'confirmed'])}
          render={(one, isFocused) => <Row row={one} widths={widths} isFocused={isFocused} />}
        />
      )}
      {removing && (
        <RemoveDialog
          of={removing.of}
          id={removing.id}
          rows={body - HEAD_ROWS - height}
          // The mark stays in the table.
          onStruckOut={() => wizard.dispatch({ type: 'set-cursor', list, at: Math.min(cursor, count - 2) })}
        />
      )}
      {!removing && (
        <Box flexShrink={0} paddingTop={isRoomy ? 1 : 0}>
          <Onward isBegun={Object.keys(session.assessment.answers).length > 0} isFocused={isAtEnd} />
        </Box>
      )}
      {!removing && (
        <Box flexGrow={1} alignItems="flex-end">
          <Text
            {...theme.muted}
            wrap="truncate"
            {...(assumed > 0 && { 'aria-label': `${assumed} assumed: confirm, or strike out what you do not have.` })}
          >
            {assumed > 0
              ? `${glyphs.unknown} ${assumed} assumed: confirm, or strike out what you do not have.`
              : 'F: project, people, failures. M: who sends what to whom.'}
          </Text>
        </Box>
      )}
    </Frame>
  );
}

/** The line behind the table that leads on; who knows no keys finds the questions by it. */
function Onward({ isBegun, isFocused }: { isBegun: boolean; isFocused: boolean }) {
  return (
    <ListRows
      items={[isBegun ? 'Go on with the questions' : 'Begin the questions']}
      cursor={isFocused ? 0 : -1}
      height={1}
      keyOf={(text) => text}
      say={(text) => `${text}, key i`}
      render={(text) => (
        <Text wrap="truncate">
          <Text {...theme.key}>{'i  '}</Text>
          <Text {...(isFocused ? theme.focus : theme.strong)}>{text}</Text>
        </Text>
      )}
    />
  );
}

function Row({ row, widths, isFocused }: { row: LandscapeRow; widths: readonly number[]; isFocused: boolean }) {
  const glyphs = useGlyphs();
  return (
    <Text wrap="truncate">
      <Text {...(row.assumed ? theme.watch : theme.good)}>{`${row.assumed ? glyphs.unknown : glyphs.done} `}</Text>
      <Text {...(isFocused ? theme.focus : {})}>{tableRow(row.cells, widths, glyphs.more)}</Text>
    </Text>
  );
}

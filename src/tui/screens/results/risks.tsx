import { Box, Text, useIsScreenReaderEnabled } from 'ink';
import type { Risk } from '../../../analysis/schema.ts';
import { useFind } from '../../components/find-in-list.tsx';
import { ListRows } from '../../components/list-rows.tsx';
import type { Glyphs } from '../../glyphs.ts';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useList } from '../../hooks/use-list.ts';
import { useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import { filtersOf, passes, type RiskFilter } from '../../state/risk-filter.ts';
import { answersOfRisk, tryDone } from '../../state/trying-out.ts';
import { toWidth, truncate, wrapWithin } from '../../text/fit.ts';
import { withDays } from '../../text/locale.ts';
import { theme } from '../../theme.ts';
import { ScreenGlossary } from '../glossary.tsx';
import { textOfReasons } from './entry.ts';
import { type Page, scopeName } from './page.ts';
import { GRID_CELLS, GRID_ROWS, RiskGrid } from './risk-grid.tsx';
import { BASIS, riskReasons } from './risk-reasons.ts';
import { Why } from './why.tsx';

/** Rows that the explanation of one risk takes at most; on a low screen, where the statement alone stands there. */
const DETAIL_ROWS = 10;
const DETAIL_ROWS_LOW = 5;
/** Cells from which the grid stands beside the explanation, and the air between them. */
const WIDE = 90;
const BETWEEN_CELLS = 3;
/** Where the filter and the grid keep what was chosen. */
const FILTER = 'risks shown';
const GRID = 'risks grid';
/** Cells of the sign and word of a risk's weight. */
const SIGN_CELLS = 9;
/** Rows below which a screen is low. */
const LOW = 16;

/** The risks in the order of the register, or those of one kind; the one with the mark is explained below. */
export function Risks({ page, rows: all }: { page: Page; rows: number }) {
  const wizard = useWizard();
  const { dialog, cursors } = useWizardState().navigation;
  const { assessment, analysis, width, glyphs } = page;
  const raised = analysis.risks.filter(({ status }) => status !== 'ok');
  const filters = filtersOf(raised);
  const at = (cursors[FILTER] ?? 0) % filters.length;
  const filter = filters[at]?.filter ?? 'all';
  const open = raised.filter((risk) => passes(filter, risk));
  // Read out, one stands behind the other.
  const hasRoom = !useIsScreenReaderEnabled() && width >= WIDE;
  const isTurned = cursors[GRID] === 1;
  /** Both side by side; the grid in place of the explanation. */
  const isWide = hasRoom && !isTurned;
  const isGrid = !hasRoom && isTurned;
  const rows = all - 1;
  const below = isGrid ? GRID_ROWS + 1 : rows < LOW ? DETAIL_ROWS_LOW : DETAIL_ROWS;
  const height = Math.max(3, Math.min(open.length, rows - below));
  const cursor = useList('risks', open.length, height);
  const names = () => open.map(({ rule, name }) => `${rule} ${name}`);
  const finding = useFind('risks', names, {
    width,
    rows: all,
    within: filter === 'all' ? undefined : `those shown: ${FILTER_WORDS[filter]}`,
  });
  const risk = open[cursor];
  useCommands('results', {
    open: () => risk && wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'why' } }),
    glossary: () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'glossary' } }),
    try: () => risk && tryDone(wizard, answersOfRisk(page.bank, risk), risk.name),
    only: () => {
      wizard.dispatch({ type: 'set-cursor', list: FILTER, at: (at + 1) % filters.length });
      wizard.dispatch({ type: 'set-cursor', list: 'risks', at: 0 });
    },
    grid: () => wizard.dispatch({ type: 'set-cursor', list: GRID, at: isTurned ? 0 : 1 }),
    edit: () =>
      risk && wizard.dispatch({ type: 'go', place: { screen: 'form', subject: { of: 'treatment', rule: risk.rule } } }),
  });
  if (finding !== undefined) return finding;
  if (risk !== undefined && dialog?.kind === 'why') {
    return <Why reasons={riskReasons(page, risk)} width={width} rows={rows} />;
  }
  if (dialog?.kind === 'glossary') {
    const reasons = risk && riskReasons(page, risk);
    const ofReasons = dialog.behind?.kind === 'why' && reasons !== undefined;
    const said = ofReasons ? textOfReasons(reasons) : textOfRisks(open, risk);
    return <ScreenGlossary name="risks" said={said} width={width} rows={rows} />;
  }
  if (risk === undefined) return <Text {...theme.muted}>No risk is raised by what is answered so far.</Text>;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Filters filters={filters} current={filter} />
      <ListRows
        items={open}
        cursor={cursor}
        height={height}
        keyOf={({ rule }) => rule}
        say={(one) => {
          const where = one.scopes.map((scope) => scopeName(assessment, scope)).join(', ');
          return `${lookOf(one, glyphs).word}, ${one.rule} ${one.name}, at ${where}`;
        }}
        render={(one, isFocused) => {
          const { sign, word, tone } = lookOf(one, glyphs);
          const where = one.scopes.map((scope) => scopeName(assessment, scope)).join(', ');
          const nameCells = Math.floor(width * 0.48);
          const name = toWidth(`${one.rule} ${one.name}`, nameCells, glyphs.more);
          const shown = truncate(where, width - SIGN_CELLS - nameCells - 2, glyphs.more);
          return (
            <Text wrap="truncate">
              <Text {...tone}>{toWidth(`${sign} ${word}`, SIGN_CELLS)}</Text>
              <Text {...(isFocused ? theme.focus : {})}>{name}</Text>
              <Text {...theme.muted}>{`  ${shown}`}</Text>
            </Text>
          );
        }}
      />
      <Box flexShrink={0} height={rows - height}>
        {!isGrid && (
          <Detail
            risk={risk}
            page={isWide ? { ...page, width: width - GRID_CELLS - BETWEEN_CELLS } : page}
            rows={rows - height}
            isLow={rows < LOW}
          />
        )}
        {isWide && <Box width={BETWEEN_CELLS} flexShrink={0} />}
        {(isWide || isGrid) && (
          <Box paddingTop={1} flexShrink={0}>
            <RiskGrid risks={open} here={risk} scoring={page.bank.scoring.risk} />
          </Box>
        )}
      </Box>
    </Box>
  );
}

const FILTER_WORDS: Record<RiskFilter, string> = {
  all: 'all',
  red: 'red',
  yellow: 'yellow',
  green: 'green',
  watch: 'watch',
  unknown: 'unknown',
};

type FiltersProps = { filters: readonly { filter: RiskFilter; count: number }[]; current: RiskFilter };

/** Of what kinds there are how many; the one that is shown stands in brackets. */
function Filters({ filters, current }: FiltersProps) {
  const said = filters.map(
    ({ filter, count }) => `${FILTER_WORDS[filter]} ${count}${filter === current ? ' (shown)' : ''}`,
  );
  return (
    <Text wrap="truncate" aria-label={`key o shows only: ${said.join(', ')}`}>
      {filters.map(({ filter, count }) => {
        const text = `${FILTER_WORDS[filter]} ${count}`;
        return (
          <Text key={filter} {...(filter === current ? theme.focus : theme.muted)}>
            {filter === current ? `[${text}]` : ` ${text} `}
          </Text>
        );
      })}
    </Text>
  );
}

/** The names of all, and what stands below of the one with the mark. */
function textOfRisks(open: readonly Risk[], risk: Risk | undefined): string {
  const names = open.flatMap(({ name, status, colour }) => [name, status === 'watch' ? status : colour]);
  if (risk === undefined) return names.join(' ');
  const { statement, mitigation, earlyWarning, basis } = risk;
  return [...names, statement, BASIS[basis], mitigation, 'Early warning', earlyWarning].join(' ');
}

type DetailProps = { risk: Risk; page: Page; rows: number; isLow: boolean };

function Detail({ risk, page, rows, isLow }: DetailProps) {
  const { width, glyphs } = page;
  const facts: [string, string][] = [
    ['Open because: ', BASIS[risk.basis]],
    ['What helps: ', risk.mitigation],
    ['Early warning: ', risk.earlyWarning],
  ];
  const below = (isLow ? [] : facts).flatMap(([name, text]) => {
    const [first = '', ...rest] = wrapWithin(name + text, width, 2, glyphs.more);
    return [{ name, text: first.slice(name.length) }, ...rest.map((line) => ({ name: '', text: line }))];
  });
  // The statement gets the rows that the facts leave, and at least two.
  const statement = wrapWithin(withDays(risk.statement), width, Math.max(2, rows - 1 - below.length), glyphs.more);
  const lines = [...statement.map((text) => ({ name: '', text })), ...below];
  return (
    <Box flexDirection="column" flexShrink={0} width={width} paddingTop={1} height={rows} overflow="hidden">
      {lines.slice(0, rows - 1).map(({ name, text }) => (
        <Text key={name + text} wrap="truncate">
          <Text {...theme.muted}>{name}</Text>
          {text}
        </Text>
      ))}
    </Box>
  );
}

function lookOf({ status, colour }: Risk, glyphs: Glyphs) {
  if (status === 'watch') return { sign: glyphs.watch, word: 'watch', tone: theme.watch };
  if (colour === 'red') return { sign: glyphs.danger, word: 'red', tone: theme.danger };
  return { sign: glyphs.danger, word: colour, tone: colour === 'yellow' ? theme.watch : theme.muted };
}

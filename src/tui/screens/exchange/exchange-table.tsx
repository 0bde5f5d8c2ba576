import { Box, Text } from 'ink';
import { ListRows } from '../../components/list-rows.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import type { ReadyFlows } from '../../hooks/use-ready-flows.ts';
import { useGlyphs } from '../../hooks/use-wizard.tsx';
import { cellOf, type Exchange, type Exchanged } from '../../state/exchange.ts';
import { shortNames, toWidth, truncate, widthOf } from '../../text/fit.ts';
import type { Layout } from '../../text/layout.ts';
import { counted } from '../../text/numbers.ts';
import { windowOf } from '../../text/window.ts';
import { theme } from '../../theme.ts';
import { columnsInSight, type Grid, readyMark } from './grid.ts';
import { PAIR_ROWS } from './pair.tsx';

/** The line above and the names of the columns. */
const HEAD_ROWS = 2;
/** Lines of the table that stay in sight below something that is asked. */
const LEAST_ROWS = 3;

/** Lines of the table there is room for; `asked`: rows that what is asked below it can use, Infinity where nobody knows. */
export function rowsInSight({ body }: Layout, asked?: number): number {
  if (asked === undefined) return Math.max(LEAST_ROWS, body - HEAD_ROWS - PAIR_ROWS);
  return Math.max(LEAST_ROWS, Math.floor(body / 5), body - HEAD_ROWS - asked);
}

type Props = { exchange: Exchange; grid: Grid; row: number; column: number; height: number; ready: ReadyFlows };

/** The part of the table round the mark; names of lines and columns stay in sight. */
export function ExchangeTable({ exchange, grid, row, column, height, ready }: Props) {
  const { systems } = exchange;
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const lines = windowOf(systems.length, row, height);
  const names = shortNames(
    systems.slice(lines.from, lines.to).map(({ name }) => name),
    grid.name,
    glyphs.more,
  );
  const { from, to } = windowOf(systems.length, column, columnsInSight(grid, systems.length));
  const part = to - from < systems.length ? `columns ${from + 1}-${to}/${systems.length} ${glyphs.bullet} ` : '';
  const heads = shortNames(
    systems.slice(from, to).map(({ name }) => name),
    grid.cell - 1,
    glyphs.more,
  );
  const count = part + counted(exchange.flows, 'flow');
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text
        wrap="truncate"
        {...theme.muted}
        aria-label={`heading: Who sends what to whom, ${counted(exchange.flows, 'flow')}`}
      >
        {toWidth('Lines send to columns', width - widthOf(count) - 2, glyphs.more)}
        {`  ${count}`}
      </Text>
      {systems.length === 0 ? (
        <Text {...theme.muted}>No system yet: press l to add the first ones.</Text>
      ) : (
        <>
          <Text wrap="truncate" aria-hidden>
            {' '.repeat(grid.name + 3)}
            {systems.slice(from, to).map(({ id }, index) => (
              <Text key={id} {...(from + index === column ? theme.focus : theme.muted)}>
                {`${toWidth(heads[index] ?? '', grid.cell - 1, glyphs.more)} `}
              </Text>
            ))}
          </Text>
          <ListRows
            items={systems}
            cursor={row}
            height={height}
            keyOf={({ id }) => id}
            say={({ at }) => spoken(exchange, at)}
            render={({ at }, isFocused) => (
              <Row
                exchange={exchange}
                grid={grid}
                ready={ready}
                at={at}
                name={names[at - lines.from] ?? ''}
                columns={{ from, to }}
                column={isFocused ? column : undefined}
              />
            )}
          />
        </>
      )}
    </Box>
  );
}

type RowProps = {
  exchange: Exchange;
  grid: Grid;
  ready: ReadyFlows;
  at: number;
  /** The system's, short enough. */
  name: string;
  columns: { from: number; to: number };
  /** Where the mark stands, if in this line. */
  column: number | undefined;
};

function Row({ exchange: { systems, cells }, grid, ready, at, name, columns, column }: RowProps) {
  const glyphs = useGlyphs();
  return (
    <Text wrap="truncate">
      <Text {...(column === undefined ? {} : theme.focus)}>{`${toWidth(name, grid.name)} `}</Text>
      {Array.from({ length: columns.to - columns.from }, (_, index) => {
        const to = columns.from + index;
        const flows = cells.get(cellOf(systems.length, at, to)) ?? [];
        const { sign, tone } = readyMark(flows, ready, glyphs);
        const text = at === to ? ' ' : textOf(flows, sign, glyphs.bullet);
        const isFocused = to === column;
        const look = isFocused ? theme.focus : flows.length === 0 ? theme.muted : theme[tone];
        return (
          <Text key={systems[to]?.id} {...look}>
            {toWidth(isFocused ? `[${text}]` : ` ${text}`, grid.cell)}
          </Text>
        );
      })}
    </Text>
  );
}

function own(flows: readonly Exchanged[] | undefined): readonly Exchanged[] {
  return flows?.filter(({ isReturn }) => !isReturn) ?? [];
}

/** How many flows and how ready the worst is; in brackets what only comes back by a two-way flow. */
function textOf(flows: readonly Exchanged[], sign: string, empty: string): string {
  if (flows.length === 0) return empty;
  const sent = own(flows).length;
  const number = truncate(String(sent === 0 ? flows.length : sent), 2);
  return sent === 0 ? `(${number})` : `${number}${sign}`;
}

/** A line as it is read out. */
function spoken({ systems, cells }: Exchange, at: number): string {
  const said = systems.flatMap(({ name }, to) => {
    const flows = own(cells.get(cellOf(systems.length, at, to)));
    return flows.length === 0 ? [] : [`${counted(flows.length, 'flow')} to ${name}`];
  });
  return `${systems[at]?.name} sends ${said.join(', ') || 'nothing'}.`;
}

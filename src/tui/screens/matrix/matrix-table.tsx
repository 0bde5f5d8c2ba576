import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Heading } from '../../components/heading.tsx';
import { ListRows } from '../../components/list-rows.tsx';
import { LoadLineShort } from '../../components/load-line.tsx';
import { useFigures } from '../../hooks/use-figures.ts';
import { useLayout } from '../../hooks/use-layout.ts';
import { useGlyphs } from '../../hooks/use-wizard.tsx';
import { type AnswerMatrix, type Column, columnSign, columnWords, type MatrixRow } from '../../state/answer-matrix.ts';
import { toWidth, truncate, widthOf, wrapWithin } from '../../text/fit.ts';
import type { Layout } from '../../text/layout.ts';
import { type Tone, theme } from '../../theme.ts';

/** Cells of a column: a bracket, the sign, a bracket, a space. */
const CELL = 4;
/** Cells of the mark, the sign before a name and the space behind it. */
const MARK_CELLS = 5;
/** Cells from which the words of an answer stand beside its line. */
const WORDS_FROM = 14;
const TITLE_ROWS = 2;
/** The line above the title, a gap, the heads of the columns; below the words, a gap and the load line. */
const HEAD_ROWS = 3;
const FOOT_ROWS = 2;
const WORD_ROWS = 2;
const DIALOG_ROWS = 4;

type Props = {
  matrix: AnswerMatrix;
  cursor: number;
  column: Column;
  /** Asked in place of the words of the answers. */
  dialog: ReactNode;
};

/** The table with its question above and the words of its columns below. */
export function MatrixTable({ matrix, cursor, column, dialog }: Props) {
  const { question, rows, answered } = matrix;
  const layout = useLayout();
  const glyphs = useGlyphs();
  const figures = useFigures();
  const { width, body } = layout;
  const title = wrapWithin(matrix.title, width, TITLE_ROWS, glyphs.more);
  const widths = widthsOf(matrix, width);
  const height = pageOf(matrix, layout, Boolean(dialog));
  const all = hasRoomForAll(matrix, layout);
  const label = `${question.id} ${glyphs.bullet} one line each`;
  const count = `${answered} of ${rows.length} answered`;
  return (
    <Box flexDirection="column" flexShrink={0} height={body}>
      <Text wrap="truncate" {...theme.muted} aria-label={`${label}, ${count}`}>
        {toWidth(label, width - widthOf(count) - 2, glyphs.more)}
        {`  ${count}`}
      </Text>
      {title.map((line) => (
        <Heading key={line}>{line}</Heading>
      ))}
      <Text> </Text>
      <Heads columns={matrix.columns} widths={widths} column={column} />
      <ListRows
        items={rows}
        cursor={cursor}
        height={height}
        keyOf={({ key }) => key}
        say={(row, isFocused) => spoken(matrix, row, isFocused ? column : undefined)}
        render={(row, isFocused) => (
          <Row matrix={matrix} row={row} widths={widths} column={isFocused ? column : undefined} />
        )}
      />
      <Box flexGrow={1} />
      {dialog ? (
        <Box flexShrink={0} height={DIALOG_ROWS}>
          {dialog}
        </Box>
      ) : (
        <Words matrix={matrix} column={column} all={all} />
      )}
      <LoadLineShort figures={figures} width={width} />
    </Box>
  );
}

type Widths = { name: number; words: number };

function widthsOf({ rows, columns }: AnswerMatrix, width: number): Widths {
  const room = width - MARK_CELLS - columns.length * CELL;
  const longest = Math.max(10, ...rows.slice(0, 100).map(({ name }) => widthOf(name)));
  const name = Math.min(longest, room - WORDS_FROM >= 16 ? Math.max(16, Math.floor(room / 2)) : room);
  const words = room - name - 1;
  return words >= WORDS_FROM ? { name, words } : { name: Math.min(longest, room), words: 0 };
}

function Heads({ columns, widths, column }: { columns: readonly Column[]; widths: Widths; column: Column }) {
  return (
    <Text wrap="truncate" aria-hidden>
      {' '.repeat(MARK_CELLS + widths.name)}
      {columns.map((one) => (
        <Text key={one} {...(one === column ? theme.focus : theme.muted)}>{` ${columnSign(one)}  `}</Text>
      ))}
    </Text>
  );
}

type RowProps = { matrix: AnswerMatrix; row: MatrixRow; widths: Widths; column: Column | undefined };

/** `column`: the one that is looked at, in the line with the mark. */
function Row({ matrix, row, widths, column }: RowProps) {
  const glyphs = useGlyphs();
  const isFocused = column !== undefined;
  const { sign, tone } = signOf(row, glyphs);
  // What is looked at is told below the table: here it would be taken for the answer.
  const words = row.column === undefined ? '' : columnWords(matrix.question, row.column);
  return (
    <Text wrap="truncate">
      <Text {...theme[tone]}>{`${sign} `}</Text>
      <Text {...(isFocused ? theme.focus : {})}>{toWidth(row.name, widths.name, glyphs.more)}</Text>
      <Text> </Text>
      {matrix.columns.map((one) => (
        <Cell key={one} row={row} column={one} isFocused={one === column} empty={glyphs.bullet} />
      ))}
      {widths.words > 0 && (
        <Text {...(isFocused ? theme.focus : theme.muted)}>{` ${truncate(words, widths.words - 1, glyphs.more)}`}</Text>
      )}
    </Text>
  );
}

type CellProps = { row: MatrixRow; column: Column; isFocused: boolean; empty: string };

/** The answer given is its sign, that of the standard in round brackets; the one looked at stands in square ones. */
function Cell({ row, column, isFocused, empty }: CellProps) {
  const isGiven = row.column === column;
  const sign = isGiven ? columnSign(column) : empty;
  if (isFocused) return <Text {...theme.focus}>{`[${sign}] `}</Text>;
  if (!isGiven) return <Text {...theme.muted}>{` ${sign}  `}</Text>;
  if (row.byStandard) return <Text {...theme.muted}>{`(${sign}) `}</Text>;
  return <Text {...(column === 'unknown' ? theme.watch : theme.strong)}>{` ${sign}  `}</Text>;
}

function signOf({ column, byStandard, reply }: MatrixRow, glyphs: ReturnType<typeof useGlyphs>) {
  if (reply?.flagged) return { sign: glyphs.flag, tone: 'watch' as Tone };
  if (column === undefined) return { sign: glyphs.open, tone: 'muted' as Tone };
  if (byStandard) return { sign: '=', tone: 'muted' as Tone };
  return { sign: glyphs.done, tone: 'good' as Tone };
}

/** What the columns mean: all of them where there is room, else the one that is looked at. */
function Words({ matrix, column, all }: { matrix: AnswerMatrix; column: Column; all: boolean }) {
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const shown = all ? matrix.columns : [column];
  return (
    <Box flexDirection="column" flexShrink={0} paddingBottom={1}>
      {shown.map((one) => {
        const text = wrapWithin(columnWords(matrix.question, one), width - 5, all ? 1 : WORD_ROWS, glyphs.more);
        return text.map((line, at) => (
          <Text
            key={`${one} ${line}`}
            wrap="truncate"
            {...(one === column ? theme.focus : theme.muted)}
            aria-label={`${columnSign(one)}: ${line}`}
          >
            {`  ${at === 0 ? columnSign(one) : ' '}  ${line}`}
          </Text>
        ));
      })}
    </Box>
  );
}

/** A line as it is read out. */
function spoken({ question }: AnswerMatrix, row: MatrixRow, column: Column | undefined): string {
  const given =
    row.column === undefined
      ? 'open'
      : `${columnSign(row.column)}, ${columnWords(question, row.column)}${row.byStandard ? ', as for all flows' : ''}`;
  const looked = column === undefined ? '' : `; looked at: ${columnSign(column)}, ${columnWords(question, column)}`;
  return `${row.name}: ${given}${looked}`;
}

function titleRows({ title }: AnswerMatrix, { width }: Layout): number {
  return wrapWithin(title, width, TITLE_ROWS).length;
}

/** Whether the words of all columns stand below without taking lines of the table. */
function hasRoomForAll(matrix: AnswerMatrix, layout: Layout): boolean {
  const room = layout.body - HEAD_ROWS - titleRows(matrix, layout) - FOOT_ROWS - matrix.columns.length;
  return room >= Math.min(matrix.rows.length, 8);
}

/** Lines of the table in sight. */
export function pageOf(matrix: AnswerMatrix, layout: Layout, isAsking: boolean): number {
  const words = hasRoomForAll(matrix, layout) ? matrix.columns.length : isAsking ? DIALOG_ROWS : WORD_ROWS;
  return Math.max(3, layout.body - HEAD_ROWS - titleRows(matrix, layout) - FOOT_ROWS - words);
}

import { Box, Text } from 'ink';
import { useContext } from 'react';
import { PartShown } from '../../components/part-shown.tsx';
import { WindowSize } from '../../hooks/use-layout.ts';
import { wrap } from '../../text/fit.ts';
import { withDays } from '../../text/locale.ts';
import { windowOfBlocks } from '../../text/rows.ts';
import { plain } from '../../text/span.ts';
import { placed, spoken, together } from '../../text/spoken.ts';
import type { Entry } from './entry.ts';

type Props = { entries: readonly Entry[]; focused: Entry | undefined; rows: number };

/** A page as it is read out: each entry a line that says what it is, without what is only drawn. */
export function ReadEntries({ entries, focused, rows }: Props) {
  const { columns } = useContext(WindowSize);
  const told = entries.filter((entry) => entry.drawn !== true && sayEntry(entry) !== '');
  const open = told.filter(({ still }) => still !== true);
  const heights = told.map((entry) => wrap(sayEntry(entry), columns).length);
  const isCut = heights.reduce((sum, height) => sum + height, 0) > rows;
  const marked = focused === undefined ? 0 : told.indexOf(focused);
  const { from, to } = windowOfBlocks(heights, marked, isCut ? rows - 1 : rows);
  const ends = heights.map((_, at) => heights.slice(0, at + 1).reduce((sum, height) => sum + height, 0));
  const isInSight = (_: Entry, index: number) => {
    const end = ends[index] ?? 0;
    return end > from && end - (heights[index] ?? 0) < to;
  };
  const shown = told.filter(isInSight);
  const first = told.findIndex(isInSight);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {shown.map((entry) => {
        const isFocused = entry === focused;
        const role = roleOf(entry);
        const place = isFocused ? placed(open.indexOf(entry), open.length) : '';
        return (
          <Box key={entry.id} {...(role && { 'aria-role': role })} aria-state={{ selected: isFocused }}>
            <Text>{`${entry.heading ? 'heading: ' : ''}${isFocused ? sayEntry(entry).replace(/\.$/, '') : sayEntry(entry)}${place}`}</Text>
          </Box>
        );
      })}
      {shown.length < told.length && <PartShown from={first} to={first + shown.length} of={told.length} />}
    </Box>
  );
}

function roleOf({ still, reasons, place, question }: Entry): 'button' | 'listitem' | undefined {
  if (still) return undefined;
  return reasons !== undefined || place !== undefined || question !== undefined ? 'button' : 'listitem';
}

/** The lines of an entry as one. */
function sayEntry({ lines, say }: Entry): string {
  if (say !== undefined) return say;
  const said = together(
    lines.map((line) => spoken(plain(...line)).replace(/(?<![.?!;:,])$/, ';')).filter((line) => line !== ';'),
    ' ',
  ).replace(/;$/, '');
  return withDays(said);
}

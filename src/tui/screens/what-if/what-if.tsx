import { Box, Text } from 'ink';
import { Frame } from '../../components/frame.tsx';
import { Heading } from '../../components/heading.tsx';
import { ListRows } from '../../components/list-rows.tsx';
import type { Glyphs } from '../../glyphs.ts';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useList } from '../../hooks/use-list.ts';
import { useRemembered } from '../../hooks/use-remembered.ts';
import { useSessionCommands } from '../../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import { analysisOf, briefAnalysisOf } from '../../state/figures.ts';
import { stepOf, viewOf } from '../../state/interview-view.ts';
import { seenBy } from '../../state/seen.ts';
import { type Changed, changedAnswers, dropWhatIf, keepWhatIf, said } from '../../state/trying-out.ts';
import { toWidth, widthOf } from '../../text/fit.ts';
import { counted } from '../../text/numbers.ts';
import { together } from '../../text/spoken.ts';
import { columnWidths } from '../../text/table.ts';
import { theme } from '../../theme.ts';
import { type FigureRow, figureRows } from './figure-rows.ts';

/** Rows of titles and air besides the table and the list. */
const OTHER_ROWS = 5;
const GAP = '  ';

/** What is tried out: the figures before and after, and the answers that are others now. */
export function WhatIf() {
  const wizard = useWizard();
  const { session, side, whatIf } = useOpenSession();
  const { width, body } = useLayout();
  const glyphs = useGlyphs();
  const { analyse } = wizard.services;
  const after = session.assessment;
  const before = whatIf === undefined ? after : seenBy(whatIf.kept, side);
  const brief = { before: useRemembered(briefAnalysisOf, undefined, before), after: useRemembered(briefAnalysisOf) };
  const full = { before: useRemembered(analysisOf, analyse, before), after: useRemembered(analysisOf, analyse) };
  const changed = changedAnswers(before, after, wizard.bank);
  const rows =
    brief.before === undefined || brief.after === undefined
      ? []
      : figureRows({ before: brief.before, after: brief.after }, full);
  const height = Math.max(1, body - OTHER_ROWS - rows.length);
  const cursor = useList('what-if', changed.length, height);
  const view = viewOf(wizard, after);
  useCommands('what-if', {
    keep: () => keepWhatIf(wizard),
    drop: () => dropWhatIf(wizard),
    open: () => {
      const key = changed[cursor]?.key;
      const step = key === undefined ? undefined : stepOf(view, key);
      if (step !== undefined) wizard.dispatch({ type: 'go', place: { screen: 'interview', at: step.key } });
    },
  });
  useSessionCommands();
  return (
    <Frame contexts={['what-if', 'list', 'session', 'global']}>
      <Box flexDirection="column" flexShrink={0} paddingTop={1}>
        {rows.length === 0 ? <Text {...theme.muted}>Calculating ...</Text> : <Figures rows={rows} width={width} />}
        <Text> </Text>
        <Heading>
          {changed.length === 0 ? 'No answer is another one yet' : `${counted(changed.length, 'answer')} changed`}
        </Heading>
        <ListRows
          items={changed}
          cursor={cursor}
          height={height}
          keyOf={({ key }) => key}
          say={({ key, before, after, title }) =>
            `${key}, ${stepOf(view, key)?.title ?? title}: ${said(before)} to ${said(after)}`
          }
          render={(one, isFocused) => (
            <ChangedRow
              changed={one}
              title={stepOf(view, one.key)?.title ?? one.title}
              isFocused={isFocused}
              width={width - 2}
              glyphs={glyphs}
            />
          )}
        />
      </Box>
    </Frame>
  );
}

function Figures({ rows, width }: { rows: readonly FigureRow[]; width: number }) {
  const head: FigureRow = { name: '', before: 'as it stands', after: 'what if', moved: '' };
  const cells = ({ name, before, after, moved }: FigureRow) => [name, before, after, moved];
  const widths = columnWidths([head, ...rows].map(cells), width);
  return [head, ...rows].map((row, at) => {
    const [name = '', before = '', after = '', moved = ''] = cells(row).map((text, column) =>
      toWidth(text, widths[column] ?? 0),
    );
    const look = at === 0 ? theme.muted : {};
    return (
      <Text
        key={row.name}
        wrap="truncate"
        aria-label={
          at === 0
            ? 'heading: before and after'
            : together([`${name.trim()}: ${before.trim()}`, after.trim(), moved.trim()])
        }
      >
        <Text {...theme.muted}>{name + GAP}</Text>
        <Text {...look}>{before + GAP}</Text>
        <Text {...(at === 0 ? theme.muted : theme.strong)}>{after + GAP}</Text>
        <Text {...(row.tone === undefined ? theme.muted : theme[row.tone])}>{moved}</Text>
      </Text>
    );
  });
}

type RowProps = { changed: Changed; title: string; isFocused: boolean; width: number; glyphs: Glyphs };

function ChangedRow({ changed: { key, before, after }, title, isFocused, width, glyphs }: RowProps) {
  const moved = `  ${said(before)} ${glyphs.right} ${said(after)}`;
  return (
    <Text wrap="truncate">
      <Text {...(isFocused ? theme.focus : {})}>
        {toWidth(`${key}  ${title}`, width - widthOf(moved), glyphs.more)}
      </Text>
      <Text {...theme.strong}>{moved}</Text>
    </Text>
  );
}

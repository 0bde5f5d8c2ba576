import { Box, Text } from 'ink';
import { useState } from 'react';
import type { SessionSummary } from '../../sessions/session-store.ts';
import { useFind } from '../components/find-in-list.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { ListRows } from '../components/list-rows.tsx';
import { useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useList } from '../hooks/use-list.ts';
import { useGlyphs, useWizard } from '../hooks/use-wizard.tsx';
import { attempt } from '../state/attempt.ts';
import { nextOfNew, openExample } from '../state/begin.ts';
import { openById } from '../state/others.ts';
import type { Wizard } from '../state/wizard.ts';
import { dayAndClock } from '../text/clock.ts';
import { toWidth } from '../text/fit.ts';
import { HOME_ACTIONS, HOME_CONTEXTS, HOME_TEXT, HOME_TITLE, HOME_TITLE_CELLS } from '../text/home-words.ts';
import { together } from '../text/spoken.ts';
import { theme } from '../theme.ts';

type Entry =
  | { kind: 'action'; id: string; key: string; title: string; text: string; run: () => void }
  | { kind: 'session'; id: string; summary: SessionSummary };

const INTRO_ROWS = 4;
const RECENT_ROWS = 2;

/** The first screen: begin, look, open, or go on with what is there. */
export function Home() {
  const wizard = useWizard();
  const { body, width } = useLayout();
  const glyphs = useGlyphs();
  const actions = actionsOf(wizard);
  const [sessions] = useState(() => wizard.store.list());
  const entries: Entry[] = [
    ...actions,
    ...sessions.map((summary): Entry => ({ kind: 'session', id: `session ${summary.id}`, summary })),
  ];
  const height = body - INTRO_ROWS - actions.length - RECENT_ROWS;
  const cursor = useList('home', entries.length, height, {
    onTake: (index) => take(wizard, entries[index]),
    // With something to go on with, that is the likeliest wish.
    start: sessions.length > 0 ? actions.length : 0,
  });
  const nameOf = (entry: Entry) => (entry.kind === 'action' ? entry.title : entry.summary.name || entry.summary.id);
  const finding = useFind('home', () => entries.map(nameOf), { width, rows: body });
  useCommands('home', Object.fromEntries(actions.map(({ id, run }) => [id, run])));
  if (finding !== undefined) return <Frame contexts={['list', 'pick', 'dialog']}>{finding}</Frame>;
  return (
    <Frame contexts={HOME_CONTEXTS}>
      <Box flexDirection="column" flexShrink={0} height={INTRO_ROWS} paddingTop={1}>
        <Heading>{HOME_TITLE}</Heading>
        <Text {...theme.muted} wrap="truncate">
          {HOME_TEXT}
        </Text>
      </Box>
      <ListRows
        items={actions}
        cursor={cursor}
        height={actions.length}
        keyOf={({ id }) => id}
        say={({ key, title, text }) => `${title}, ${text}, key ${key}`}
        render={({ key, title, text }, isFocused) => (
          <Text wrap="truncate">
            <Text {...theme.key}>{`${key}  `}</Text>
            <Text {...(isFocused ? theme.focus : {})}>{toWidth(title, HOME_TITLE_CELLS)}</Text>
            <Text {...theme.muted}>{text}</Text>
          </Text>
        )}
      />
      {sessions.length > 0 && (
        <Box flexDirection="column" flexShrink={0} paddingTop={1}>
          <Text
            {...theme.muted}
            aria-label="heading: Go on with"
          >{`Go on with ${glyphs.rule.repeat(Math.max(0, width - 11))}`}</Text>
          <ListRows
            items={sessions}
            cursor={cursor - actions.length}
            height={height}
            keyOf={({ id }) => id}
            say={sayOf}
            render={(summary, isFocused) => <SessionRow summary={summary} isFocused={isFocused} width={width - 2} />}
          />
        </Box>
      )}
    </Frame>
  );
}

function factsOf({ damaged, answered, locked }: SessionSummary): string {
  if (locked) return 'locked';
  return damaged === undefined ? `${answered} answers` : 'damaged file';
}

function sayOf(summary: SessionSummary): string {
  return together([summary.name || summary.id, factsOf(summary), dayAndClock(new Date(summary.updatedAt))]);
}

function SessionRow({ summary, isFocused, width }: { summary: SessionSummary; isFocused: boolean; width: number }) {
  const glyphs = useGlyphs();
  const changed = dayAndClock(new Date(summary.updatedAt));
  const facts = factsOf(summary);
  const room = width - 18 - 16;
  return (
    <Text wrap="truncate">
      <Text {...(isFocused ? theme.focus : {})}>{toWidth(summary.name || summary.id, room, glyphs.more)}</Text>
      <Text {...(summary.damaged === undefined ? theme.muted : theme.danger)}>{`  ${toWidth(facts, 14)}`}</Text>
      <Text {...theme.muted}>{`  ${changed}`}</Text>
    </Text>
  );
}

function actionsOf(wizard: Wizard): Extract<Entry, { kind: 'action' }>[] {
  return [
    {
      kind: 'action',
      id: 'new',
      ...HOME_ACTIONS.new,
      run: () => nextOfNew(wizard, {}),
    },
    {
      kind: 'action',
      id: 'example',
      ...HOME_ACTIONS.example,
      run: () => attempt(wizard, () => openExample(wizard)),
    },
    {
      kind: 'action',
      id: 'open-file',
      ...HOME_ACTIONS['open-file'],
      run: () => wizard.dispatch({ type: 'go', place: { screen: 'open-file' } }),
    },
  ];
}

function take(wizard: Wizard, entry: Entry | undefined): void {
  if (entry?.kind === 'action') entry.run();
  if (entry?.kind === 'session') attempt(wizard, () => openById(wizard, entry.summary.id));
}

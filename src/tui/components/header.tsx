import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { useLayout } from '../hooks/use-layout.ts';
import { useGlyphs, useWizard, useWizardState } from '../hooks/use-wizard.tsx';
import { placeOf, type ScreenName } from '../state/navigation.ts';
import type { SaveState } from '../state/session.ts';
import { clock } from '../text/clock.ts';
import { toWidth, truncate, widthOf } from '../text/fit.ts';
import { theme } from '../theme.ts';

const PROGRAM = 'PLIMSOLL';
const OUTSIDE: readonly ScreenName[] = ['home', 'open-file', 'new-scenario', 'new-name', 'new-depth'];

/** Which assessment this is, how deep, and whether it is on the disk; below, the screen's bar. */
export function Header({ bar }: { bar?: ReactNode }) {
  const state = useWizardState();
  // Before an assessment is begun or chosen, the one that was open last says nothing here.
  const session = OUTSIDE.includes(placeOf(state.navigation).screen) ? undefined : state.session;
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const saved = session && saveText(session.save);
  const { version } = useWizard();
  const right =
    session && saved ? `${session.session.assessment.depth} ${glyphs.bullet} ${saved.text}` : `version ${version}`;
  const shownRight = truncate(right, Math.floor(width / 2), glyphs.more);
  const room = width - PROGRAM.length - 2 - widthOf(shownRight) - (shownRight === '' ? 0 : 2);
  return (
    <Box flexDirection="column" flexShrink={0} height={2}>
      <Text wrap="truncate">
        <Text {...theme.focus}>{PROGRAM}</Text>
        {'  '}
        <Text {...theme.title}>{toWidth(session?.session.assessment.name ?? '', room, glyphs.more)}</Text>
        {shownRight !== '' && '  '}
        <Text {...(saved?.failed ? theme.danger : theme.muted)}>{shownRight}</Text>
      </Text>
      {bar ?? <Text {...theme.muted}>{glyphs.rule.repeat(width)}</Text>}
    </Box>
  );
}

function saveText(save: SaveState): { text: string; failed: boolean } {
  switch (save.status) {
    case 'saved':
      return { text: `saved ${clock(save.at)}`, failed: false };
    case 'unsaved':
      return { text: 'saving', failed: false };
    case 'failed':
      return { text: `NOT SAVED: ${save.reason}`, failed: true };
  }
}

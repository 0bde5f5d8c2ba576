import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Side } from '../../model/answer.ts';
import { useLayout } from '../hooks/use-layout.ts';
import { useGlyphs, useWizard, useWizardState } from '../hooks/use-wizard.tsx';
import { OUTSIDE, placeOf } from '../state/navigation.ts';
import type { OpenSession } from '../state/session.ts';
import { clock } from '../text/clock.ts';
import { toWidth, truncate, widthOf } from '../text/fit.ts';
import { PROGRAM } from '../text/home-words.ts';
import { counted } from '../text/numbers.ts';
import { spoken, together } from '../text/spoken.ts';
import { theme } from '../theme.ts';

/** Which assessment this is, how deep, and whether it is on the disk; below, the screen's bar. */
export function Header({ bar }: { bar?: ReactNode }) {
  const state = useWizardState();
  // Before an assessment is begun or chosen, the one that was open last says nothing here.
  const session = OUTSIDE.includes(placeOf(state.navigation).screen) ? undefined : state.session;
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const saved = session && saveText(session);
  const { version } = useWizard();
  const who = session && sideText(session.side, width);
  const right = saved
    ? [...(saved.failed || session?.side !== 'joint' ? [] : [session.session.assessment.depth]), saved.text]
    : [`version ${version}`];
  const shownRight = truncate(right.join(` ${glyphs.bullet} `), Math.floor(width / 2), glyphs.more);
  const shownWho = who === undefined ? '' : `${who}${shownRight === '' ? '' : ` ${glyphs.bullet} `}`;
  const room = width - PROGRAM.length - 2 - widthOf(shownWho + shownRight) - (shownRight === '' ? 0 : 2);
  if (session?.whatIf !== undefined) {
    return (
      <Box flexDirection="column" flexShrink={0} height={2}>
        <WhatIfBand open={session} width={width} />
        {bar ?? <Text {...theme.muted}>{glyphs.rule.repeat(width)}</Text>}
      </Box>
    );
  }
  return (
    <Box flexDirection="column" flexShrink={0} height={2}>
      <Text
        wrap="truncate"
        aria-label={together([PROGRAM, session?.session.assessment.name, shownWho && who, ...right])}
      >
        <Text {...theme.focus}>{PROGRAM}</Text>
        {'  '}
        <Text {...theme.title}>{toWidth(session?.session.assessment.name ?? '', room, glyphs.more)}</Text>
        {shownRight !== '' && '  '}
        <Text {...(session?.side === 'joint' ? theme.muted : theme.focus)}>{shownWho}</Text>
        <Text {...(saved?.failed ? theme.danger : theme.muted)}>{shownRight}</Text>
      </Text>
      {bar ?? <Text {...theme.muted}>{glyphs.rule.repeat(width)}</Text>}
    </Box>
  );
}

/** In place of the first line while something is tried out: nobody must take it for what stands. */
function WhatIfBand({ open, width }: { open: OpenSession; width: number }) {
  const glyphs = useGlyphs();
  const { session, side, past } = open;
  const who = side === 'joint' ? '' : ` ${glyphs.bullet} ${side} alone`;
  const right = ` ${counted(past.length, 'change')}, none kept ${glyphs.bullet} T compares`;
  const left = ` WHAT IF${who} ${glyphs.bullet} ${session.assessment.name}`;
  return (
    <Text wrap="truncate" {...theme.band} aria-label={together([spoken(left), spoken(right)])}>
      {toWidth(left, Math.max(0, width - widthOf(right)), glyphs.more) + right}
    </Text>
  );
}

/** Cells from which there is room to say that all answer together. */
const JOINT_FROM = 78;

/** Who answers. That a side does so alone is never left out. */
function sideText(side: Side, width: number): string | undefined {
  if (side === 'joint') return width < JOINT_FROM ? undefined : 'joint';
  return `${side} alone`;
}

function saveText({ save, readOnly }: OpenSession): { text: string; failed: boolean } {
  if (readOnly?.kind === 'newer') return { text: 'READ-ONLY', failed: true };
  const watched = readOnly === undefined ? '' : 'WATCHING, ';
  switch (save.status) {
    case 'saved':
      return { text: `${watched}saved ${clock(save.at)}`, failed: false };
    case 'unsaved':
      return { text: 'saving', failed: false };
    case 'failed':
      return { text: `NOT SAVED: ${save.reason}`, failed: true };
  }
}

import { Box, Text, useIsScreenReaderEnabled } from 'ink';
import { type ReactNode, useContext } from 'react';
import { useHint } from '../hooks/use-hint.ts';
import { useKeyFacts } from '../hooks/use-keys.tsx';
import { useLayout, WindowSize } from '../hooks/use-layout.ts';
import { useGlyphs, useTerminal, useWizardState } from '../hooks/use-wizard.tsx';
import { type Context, footerHints } from '../keymap.ts';
import type { Notice } from '../state/navigation.ts';
import { toWidth, truncate, wrapWithin } from '../text/fit.ts';
import { BETWEEN, fittingKeys, HIDE } from '../text/footer.ts';
import { theme } from '../theme.ts';
import { Header } from './header.tsx';

/** Rows that a notice takes at most. */
const NOTICE_ROWS = 4;

type Props = {
  /** The second line; a rule where absent. */
  bar?: ReactNode;
  /** The groups of keys that hold here, the closest first: the footer tells them. */
  contexts: readonly Context[];
  children: ReactNode;
};

/** What every screen has: a header of two lines, the screen's own part, and a footer with the keys. */
export function Frame({ bar, contexts, children }: Props) {
  const layout = useLayout();
  const glyphs = useGlyphs();
  const { notice } = useWizardState().navigation;
  const said = notice === undefined ? [] : wrapWithin(notice.text, layout.width, NOTICE_ROWS, glyphs.more);
  return (
    <Box flexDirection="column" height={layout.height} width={layout.columns} paddingX={1}>
      <Header bar={bar} />
      <Box flexDirection="column" flexShrink={0} height={layout.body + 1 - Math.max(1, said.length)} overflow="hidden">
        {children}
      </Box>
      <Hint />
      {notice === undefined ? <Footer contexts={contexts} /> : <Said lines={said} tone={notice.tone} />}
    </Box>
  );
}

/** One line for who is here for the first time. */
function Hint() {
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const hint = useHint(useContext(WindowSize).rows);
  if (hint === undefined) return null;
  return (
    <Text wrap="truncate" aria-label={`hint: ${hint.text} A dot hides it.`}>
      <Text {...theme.accent}>{truncate(`${glyphs.here} ${hint.text}`, width - HIDE.length, glyphs.more)}</Text>
      <Text {...theme.muted}>{HIDE}</Text>
    </Text>
  );
}

/** What just happened, in place of the keys and, where it is long, of the last rows of the screen. */
function Said({ lines, tone }: { lines: readonly string[]; tone: Notice['tone'] }) {
  const { width } = useLayout();
  const isRead = useIsScreenReaderEnabled();
  return (
    <Box flexDirection="column" flexShrink={0} height={lines.length}>
      {lines.map((line) => (
        <Text key={line} {...(tone === 'problem' ? theme.danger : theme.accent)}>
          {isRead ? line : toWidth(line, width)}
        </Text>
      ))}
    </Box>
  );
}

/** As many keys as fit; help is always among them. */
function Footer({ contexts }: { contexts: readonly Context[] }) {
  const { width } = useLayout();
  const { unicode } = useTerminal();
  const facts = useKeyFacts();
  const shown = fittingKeys(footerHints(contexts, facts, unicode), width);
  return (
    <Box flexShrink={0} height={1}>
      <Text wrap="truncate" aria-label={`keys: ${shown.map(({ keys, short }) => `${keys} ${short}`).join(', ')}`}>
        {shown.map(({ keys, short }, index) => (
          <Text key={keys}>
            {index > 0 && ' '.repeat(BETWEEN)}
            <Text {...theme.key}>{keys}</Text>
            <Text {...theme.muted}> {short}</Text>
          </Text>
        ))}
      </Text>
    </Box>
  );
}

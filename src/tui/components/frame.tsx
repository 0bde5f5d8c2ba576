import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { useKeyFacts } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useTerminal, useWizardState } from '../hooks/use-wizard.tsx';
import { type Context, footerHints } from '../keymap.ts';
import { toWidth, widthOf } from '../text/fit.ts';
import { theme } from '../theme.ts';
import { Header } from './header.tsx';

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
  return (
    <Box flexDirection="column" height={layout.height} width={layout.columns} paddingX={1}>
      <Header bar={bar} />
      <Box flexDirection="column" flexShrink={0} height={layout.body} overflow="hidden">
        {children}
      </Box>
      <Footer contexts={contexts} />
    </Box>
  );
}

/** The notice, while there is one, else as many keys as fit; help is always among them. */
function Footer({ contexts }: { contexts: readonly Context[] }) {
  const { width } = useLayout();
  const { unicode } = useTerminal();
  const facts = useKeyFacts();
  const { notice } = useWizardState().navigation;
  if (notice !== undefined) {
    const tone = notice.tone === 'problem' ? theme.danger : theme.accent;
    return (
      <Box flexShrink={0} height={1}>
        <Text {...tone}>{toWidth(notice.text, width)}</Text>
      </Box>
    );
  }
  const hints = footerHints(contexts, facts, unicode);
  const help = hints.find(({ short }) => short === 'help');
  let room = width - (help === undefined ? 0 : widthOf(help.keys) + 7);
  const shown = hints.filter((hint) => {
    if (hint === help) return false;
    room -= widthOf(hint.keys) + 1 + hint.short.length + 2;
    return room >= -2;
  });
  return (
    <Box flexShrink={0} height={1}>
      <Text wrap="truncate">
        {[...shown, ...(help === undefined ? [] : [help])].map(({ keys, short }, index) => (
          <Text key={keys}>
            {index > 0 && '  '}
            <Text {...theme.key}>{keys}</Text>
            <Text {...theme.muted}> {short}</Text>
          </Text>
        ))}
      </Text>
    </Box>
  );
}

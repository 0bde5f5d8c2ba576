import { Box } from 'ink';
import { Frame } from '../../components/frame.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useSessionCommands } from '../../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import { analysisOf } from '../../state/figures.ts';
import type { ResultTab } from '../../state/navigation.ts';
import { planLines } from './plan-lines.tsx';
import { Risks } from './risks.tsx';
import { systemLines } from './system-lines.tsx';
import { verdictLines } from './verdict-lines.tsx';

const TABS = [
  { id: 'verdict', title: 'verdict' },
  { id: 'systems', title: 'systems' },
  { id: 'risks', title: 'risks' },
  { id: 'plan', title: 'plan' },
] as const satisfies readonly { id: ResultTab; title: string }[];
const HEAD_ROWS = 2;

/** What the answers come to: the same numbers and words as in the report. */
export function Results({ tab }: { tab: ResultTab }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { body, width } = useLayout();
  const glyphs = useGlyphs();
  const { assessment } = session;
  const analysis = analysisOf(assessment, wizard.bank, wizard.services.now());
  useCommands('results', { export: () => wizard.dispatch({ type: 'go', place: { screen: 'export' } }) });
  useSessionCommands();
  const rows = body - HEAD_ROWS;
  const page = { assessment, analysis, bank: wizard.bank, width, glyphs };
  return (
    <Frame contexts={['results', 'tabs', tab === 'risks' ? 'list' : 'scroll', 'session', 'global']}>
      <Box flexDirection="column" flexShrink={0} height={HEAD_ROWS}>
        <Tabs
          tabs={TABS}
          current={tab}
          onTurn={(to) => wizard.dispatch({ type: 'replace', place: { screen: 'results', tab: to } })}
        />
      </Box>
      {tab === 'verdict' && <Scroll name="verdict" lines={verdictLines(page)} rows={rows} />}
      {tab === 'systems' && <Scroll name="readiness" lines={systemLines(page)} rows={rows} />}
      {tab === 'risks' && <Risks page={page} rows={rows} />}
      {tab === 'plan' && <Scroll name="plan" lines={planLines(page)} rows={rows} />}
    </Frame>
  );
}

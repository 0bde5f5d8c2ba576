import { Box, Text } from 'ink';
import { useMemo } from 'react';
import { Frame } from '../../components/frame.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useRemembered } from '../../hooks/use-remembered.ts';
import { useSessionCommands } from '../../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import type { Context } from '../../keymap.ts';
import { analysisOf, nextVerdict } from '../../state/figures.ts';
import type { Dialog, Place } from '../../state/navigation.ts';
import { type DocumentId, RESULT_TABS, type ResultTab } from '../../state/result-tabs.ts';
import { stopWhatIf } from '../../state/trying-out.ts';
import type { Wizard } from '../../state/wizard.ts';
import { theme } from '../../theme.ts';
import { agendaPage } from './agenda-page.ts';
import { Changes } from './changes.tsx';
import { documentPage, documentsPage } from './documents/documents.ts';
import { effortPage } from './effort-page.ts';
import type { Entry } from './entry.ts';
import { EntryPage } from './entry-page.tsx';
import { expiredPage } from './expired-page.ts';
import { failuresPage } from './failures-page.ts';
import { Flows } from './flows/flows.tsx';
import { goldenPage } from './golden-page.ts';
import { landscapePage } from './landscape-page.ts';
import type { Page } from './page.ts';
import { CheapestPath } from './path.tsx';
import { planPage } from './plan-page.ts';
import { Questions } from './questions.tsx';
import { Report } from './report/report.tsx';
import { Risks } from './risks.tsx';
import { systemsPage } from './systems-page.ts';
import { verdictPage } from './verdict-page.ts';

type ResultsPlace = Extract<Place, { screen: 'results' }>;

const TABS = RESULT_TABS.map((id) => ({ id, title: id }));
const HEAD_ROWS = 2;
/** Cells of the mark before a line. */
const MARK_CELLS = 2;

/** The pages that are lines alone. */
const PAGES: Record<
  Exclude<ResultTab, 'risks' | 'questions' | 'changes' | 'flows' | 'report'>,
  (page: Page) => Entry[]
> = {
  verdict: verdictPage,
  systems: systemsPage,
  landscape: landscapePage,
  golden: goldenPage,
  effort: effortPage,
  plan: planPage,
  agenda: agendaPage,
  expired: expiredPage,
  failures: failuresPage,
  documents: documentsPage,
};

/** What the answers come to: the same numbers and words as in the report, computed once the screen stands. */
export function Results({ place }: { place: ResultsPlace }) {
  const { tab, document, picture } = place;
  const wizard = useWizard();
  const { dialog } = useWizardState().navigation;
  const { body, width } = useLayout();
  const analysis = useRemembered(analysisOf, wizard.services.analyse);
  const glyphs = useGlyphs();
  const { assessment } = useOpenSession().session;
  useCommands('results', {
    export: () => {
      if (!stopWhatIf(wizard)) wizard.dispatch({ type: 'go', place: { screen: 'export' } });
    },
    reveal: () => wizard.dispatch({ type: 'go', place: { screen: wizard.side === 'joint' ? 'reveal' : 'sides' } }),
  });
  useSessionCommands();
  const page = analysis && { assessment, analysis, bank: wizard.bank, width: width - MARK_CELLS, glyphs };
  return (
    <Frame contexts={contextsOf(dialog, picture !== undefined)}>
      <Box flexDirection="column" flexShrink={0} height={HEAD_ROWS}>
        <Tabs
          tabs={TABS}
          current={tab}
          isActive={dialog === undefined && picture === undefined}
          onTurn={(to) => turnTo(wizard, to)}
        />
      </Box>
      {tab === 'changes' ? (
        <Changes page={page} width={width - MARK_CELLS} rows={body - HEAD_ROWS} />
      ) : page === undefined ? (
        <Text {...theme.muted}>Calculating ...</Text>
      ) : (
        <Front key={`${tab} ${document}`} tab={tab} place={place} page={page} dialog={dialog} rows={body - HEAD_ROWS} />
      )}
    </Frame>
  );
}

/** Shows another tab; from a page within one, as a document, the way back does not lead through its list. */
function turnTo(wizard: Wizard, tab: ResultTab): void {
  const behind = wizard.getState().navigation.stack.at(-2);
  if (behind?.screen === 'results') wizard.dispatch({ type: 'back' });
  wizard.dispatch({ type: 'replace', place: { screen: 'results', tab } });
}

type FrontProps = {
  tab: Exclude<ResultTab, 'changes'>;
  /** What is open of the tab. */
  place: Omit<ResultsPlace, 'tab'>;
  page: Page;
  dialog: Dialog | undefined;
  rows: number;
};

function Front({ tab, place: { document, picture, chapter }, page, dialog, rows }: FrontProps) {
  const wizard = useWizard();
  const next = nextVerdict(page.analysis.verdict.level);
  useCommands('results', {
    path: () => {
      const text = 'The verdict is the best there is already.';
      wizard.dispatch(
        next === undefined
          ? { type: 'tell', notice: { tone: 'info', text } }
          : { type: 'open-dialog', dialog: { kind: 'path' } },
      );
    },
  });
  const inFront = dialog?.kind === 'glossary' ? dialog.behind : dialog;
  if (inFront?.kind === 'path' && next !== undefined) return <CheapestPath page={page} level={next} rows={rows} />;
  if (tab === 'risks') return <Risks page={page} rows={rows} />;
  if (tab === 'questions') return <Questions page={page} rows={rows} />;
  if (tab === 'flows') return <Flows page={page} picture={picture} rows={rows} />;
  if (tab === 'report') return <Report page={page} chapter={chapter} rows={rows} />;
  return <Lines tab={tab} document={document} page={page} rows={rows} />;
}

/** A page of lines, put together once and not with every key: those of a large landscape are thousands. */
type LinesProps = { tab: keyof typeof PAGES; document: DocumentId | undefined; page: Page; rows: number };

function Lines({ tab, document, page, rows }: LinesProps) {
  const { assessment, analysis, bank, width, glyphs } = page;
  const entries = useMemo(() => {
    const made = { assessment, analysis, bank, width, glyphs };
    return document === undefined ? PAGES[tab](made) : documentPage(made, document);
  }, [tab, document, assessment, analysis, bank, width, glyphs]);
  return <EntryPage name={document ?? tab} entries={entries} width={width} rows={rows} />;
}

function contextsOf(dialog: Dialog | undefined, isPicture: boolean): readonly Context[] {
  switch (dialog?.kind) {
    case undefined:
      return [isPicture ? 'picture' : 'tabs', 'results', 'list', 'find', 'session', 'global'];
    case 'find':
      return ['list', 'pick', 'dialog'];
    case 'glossary':
      return ['scroll', 'overlay', 'global'];
    case 'compare-with':
    case 'snapshot':
      return ['text', 'dialog'];
    default:
      return ['reasons', 'overlay', 'list', 'global'];
  }
}

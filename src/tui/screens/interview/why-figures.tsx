import { Text } from 'ink';
import type { Analysis } from '../../../analysis/schema.ts';
import { KeyLevel, useCommands } from '../../hooks/use-keys.tsx';
import { useRemembered } from '../../hooks/use-remembered.ts';
import { useGlyphs, useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import { briefAnalysisOf } from '../../state/figures.ts';
import { wrapWithin } from '../../text/fit.ts';
import type { Line } from '../../text/span.ts';
import { theme } from '../../theme.ts';
import { Entries, useEntries } from '../results/entries.tsx';
import { type Entry, gap, group, reasonEntries } from '../results/entry.ts';
import type { Page } from '../results/page.ts';
import { scoreReasons } from '../results/score-reasons.ts';
import { useQuestion } from '../results/use-question.ts';

/** Rows of a risk's statement in sight; the results have the whole. */
const STATEMENT_ROWS = 2;

type Props = { width: number; rows: number };

/** In front of a question: the answers and rules behind the figures of the load line. */
export function WhyFigures(props: Props) {
  return (
    <KeyLevel level="dialog">
      <Reasons {...props} />
    </KeyLevel>
  );
}

function Reasons({ width, rows }: Props) {
  const wizard = useWizard();
  const { assessment } = useOpenSession().session;
  const glyphs = useGlyphs();
  const analysis = useRemembered(briefAnalysisOf);
  const page = analysis && { assessment, analysis, bank: wizard.bank, width: width - 2, glyphs };
  const entries = page === undefined ? [] : whyEntries(page);
  const focused = useEntries('why figures', entries, rows);
  const close = () => wizard.dispatch({ type: 'close-dialog' });
  useQuestion(focused?.question);
  useCommands('overlay', { close });
  useCommands('interview', { why: close });
  if (page === undefined) return <Text {...theme.muted}>Calculating ...</Text>;
  return <Entries entries={entries} focused={focused} width={width - 2} rows={rows} />;
}

function whyEntries(page: Page): Entry[] {
  const { analysis, width, glyphs } = page;
  const { project } = analysis.readiness;
  const reasons = scoreReasons(page, 'The readiness of the project', project);
  const red = analysis.risks.filter(({ status, colour }) => status === 'risk' && colour === 'red');
  const watch = analysis.risks.filter(({ status }) => status === 'watch');
  return [
    ...reasonEntries(reasons, width, glyphs),
    gap('readiness'),
    ...group(
      `Red risks: ${red.length}`,
      red.map((risk) => riskEntry(page, risk, glyphs.danger, 'danger')),
    ),
    ...group(
      `Risks to watch: ${watch.length}`,
      watch.map((risk) => riskEntry(page, risk, glyphs.watch, 'watch')),
    ),
  ];
}

type Risk = Analysis['risks'][number];

/** It leads to the answer that speaks for it most. */
function riskEntry({ width, glyphs }: Page, risk: Risk, sign: string, tone: 'danger' | 'watch'): Entry {
  const lines: Line[] = [
    [{ text: `${sign} `, tone }, `${risk.rule} ${risk.name}`],
    ...wrapWithin(risk.statement, width - 2, STATEMENT_ROWS, glyphs.more).map(
      (text): Line => [{ text: `  ${text}`, tone: 'muted' }],
    ),
  ];
  const answer = risk.because.find(({ kind }) => kind === 'answer');
  return { id: `risk ${risk.rule}`, lines, ...(answer !== undefined && { question: answer.ref }) };
}

import { hasOwnLine } from '../../analysis/load-line.ts';
import type { Score } from '../../analysis/schema.ts';
import { verdictLabel } from '../words.ts';
import { type DataTable, dataTable, text } from './data-table.ts';
import type { Source } from './source.ts';

/** What a reader must know who gets the tables alone: whose they are, from when, how confidential, and the verdict. */
export function overviewTable(
  { assessment: a, analysis, bank }: Source,
  { date, programVersion }: { date: string; programVersion: string },
): DataTable {
  const score: Score | null = analysis.readiness.project;
  const ownLine = hasOwnLine({ assessment: a, bank })
    ? `${analysis.verdict.loadLine}, set by this project (question bank: ${bank.scoring.verdict.planReadiness})`
    : undefined;
  const { visible, answered, unknown } = analysis.progress;
  const facts: [string, string | undefined][] = [
    ['Assessment', a.name],
    ['Organisation', a.profile.organisation],
    ['Classification', a.profile.classification],
    ['Author', a.profile.author],
    ['Date', date],
    ['Verdict', verdictLabel(analysis.verdict.level)],
    ['In one sentence', analysis.verdict.headline],
    ['Readiness demonstrated', score === null ? 'not assessed' : String(Math.round(score.demonstrated))],
    ['Readiness, potential', score === null ? undefined : String(Math.round(score.potential))],
    ['Load line', ownLine],
    ['Questions asked', String(visible)],
    ['Questions answered', String(answered)],
    ['Answered “not known”', String(unknown)],
    ['Questions and rules', `${bank.head.id} ${bank.head.version}`],
    ['Made with', `plimsoll ${programVersion}`],
    [
      'How to read it',
      'Readiness is 0 to 100. Losses are shares of the build budget or of 90 days of the process value. Likelihoods and losses are defaults, not calibrated on this organisation.',
    ],
  ];
  return dataTable(
    'overview',
    'Overview',
    facts.filter(([, value]) => value !== undefined),
    [text('What', 26, ([what]) => what), { head: 'Value', type: 'prose', width: 90, of: ([, value]) => value }],
  );
}

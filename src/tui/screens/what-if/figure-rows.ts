import type { Analysis } from '../../../analysis/schema.ts';
import { whole } from '../../text/numbers.ts';
import type { Tone } from '../../theme.ts';

/** A figure before and after, and how it moved; `tone` where it moved for the better or the worse. */
export type FigureRow = { name: string; before: string; after: string; moved: string; tone?: Tone };

const VERDICTS: Record<Analysis['verdict']['level'], string> = {
  'not-assessed': 'not assessed',
  stop: 'stop',
  'not-yet': 'not yet',
  'proceed-with-plan': 'proceed with a plan',
  proceed: 'proceed',
};
const LEVELS = Object.keys(VERDICTS);
const WAIT = '...';

/** `brief`: without the simulation, at once; `full`: with it, undefined while it runs. */
export type Pair<T> = { before: T; after: T };

export function figureRows(brief: Pair<Analysis>, full: Pair<Analysis | undefined>): FigureRow[] {
  const { before, after } = brief;
  return [
    verdictRow(before.verdict.level, after.verdict.level),
    figureRow('Readiness', before.readiness.project?.demonstrated, after.readiness.project?.demonstrated, 1),
    figureRow('If unknowns go well', before.readiness.project?.potential, after.readiness.project?.potential, 1),
    figureRow('Red risks', redRisks(full.before ?? before), redRisks(full.after ?? after), -1),
    simulated('P80 person-days', full, ({ effort }) => effort?.p80),
    simulated('P80 weeks', full, ({ schedule }) => schedule?.p80),
  ];
}

/** The verdict, better or worse than before; the first one and none any more are neither. */
export function verdictRow(before: string, after: string): FigureRow {
  const row = { name: 'Verdict', before: wordOf(before), after: wordOf(after) };
  const by = LEVELS.indexOf(after) - LEVELS.indexOf(before);
  if (by === 0) return { ...row, moved: 'the same' };
  if (before === 'not-assessed') return { ...row, moved: 'first verdict' };
  if (after === 'not-assessed') return { ...row, moved: 'no verdict now' };
  return { ...row, moved: by > 0 ? 'better' : 'worse', ...toneOf(by) };
}

function wordOf(level: string): string {
  return Object.hasOwn(VERDICTS, level) ? VERDICTS[level as keyof typeof VERDICTS] : level;
}

function redRisks({ risks }: Analysis): number {
  return risks.filter(({ status, colour }) => status === 'risk' && colour === 'red').length;
}

function simulated(
  name: string,
  { before, after }: Pair<Analysis | undefined>,
  of: (analysis: Analysis) => number | undefined,
): FigureRow {
  const [one, other] = [before && of(before), after && of(after)];
  if (before !== undefined && after !== undefined) return figureRow(name, one, other, -1);
  return { name, before: before === undefined ? WAIT : figure(one), after: WAIT, moved: 'simulating' };
}

/** A score or a count, `--` where there is none; `good`: which way is for the better. */
export function figureRow(
  name: string,
  before: number | null | undefined,
  after: number | null | undefined,
  good: 1 | -1,
): FigureRow {
  const [from, to] = [before, after].map((value) => (value == null ? undefined : Math.round(value)));
  const row = { name, before: figure(before), after: figure(after) };
  if (from === to) return { ...row, moved: 'the same' };
  if (from === undefined) return { ...row, moved: 'new' };
  if (to === undefined) return { ...row, moved: 'gone' };
  const by = to - from;
  return { ...row, moved: `${by > 0 ? '+' : '-'}${whole(Math.abs(by))}`, ...toneOf(by * good) };
}

function figure(value: number | null | undefined): string {
  return value == null ? '--' : whole(value);
}

function toneOf(better: number): { tone?: Tone } {
  if (better === 0) return {};
  return { tone: better > 0 ? 'good' : 'watch' };
}

import stringWidth from 'string-width';
import type { Analysis, Score } from '../../analysis/schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import { percent, score as scoreText } from '../../report/format.ts';
import { padded, wrapped } from '../io/columns.ts';
import type { Look } from '../io/look.ts';

const BAR_WIDTH = 20;
const WIDEST_SPAN = '(10 to 100)'.length;
const LONGEST_NAME = 32;
const MOST_SYSTEMS = 20;

/** Readiness of the project and of each system: demonstrated, its range, what it may become, and a bar of both. */
export function readinessLines({ readiness }: Analysis, assessment: Assessment, look: Look): string[] {
  const shown = leastReady(assessment, readiness.systems);
  const left = assessment.systems.length - shown.length;
  const rows: [string, Score | null][] = [
    ['Project', readiness.project],
    ...shown.map(({ id, name }): [string, Score | null] => [name, readiness.systems[id] ?? null]),
  ];
  const nameWidth = Math.min(LONGEST_NAME, Math.max(...rows.map(([name]) => stringWidth(name))));
  const lines = rows.map(
    ([name, score]) => `  ${padded(clipped(name, nameWidth), nameWidth)}  ${scoreLine(score, look)}`,
  );
  const legend = 'in brackets: where it may lie by what the answers rest on; hollow: high, but mostly claimed';
  return [
    ...lines,
    ...(left === 0 ? [] : [`  ... and ${left} more, each as ready, readier or not assessed`]),
    ...(rows.some(([, score]) => score?.hollow) ? [look.muted(wrapped(legend, look.width, '  '))] : []),
  ];
}

/** All systems as entered; of very many the least ready ones, the worst first, and then those not assessed. */
function leastReady({ systems }: Assessment, scores: Analysis['readiness']['systems']): Assessment['systems'] {
  if (systems.length <= MOST_SYSTEMS) return systems;
  const shown = (id: string) => scores[id]?.demonstrated ?? Number.POSITIVE_INFINITY;
  return [...systems].sort((one, other) => shown(one.id) - shown(other.id) || 0).slice(0, MOST_SYSTEMS);
}

function scoreLine(score: Score | null, look: Look): string {
  if (score === null) return look.muted('not assessed');
  const { demonstrated, potential, coverage, gatesFailed, interval, hollow } = score;
  const { low, high } = interval;
  const span = scoreText(low) === scoreText(high) ? '' : `(${scoreText(low)} to ${scoreText(high)})`;
  const figures = `${scoreText(demonstrated).padStart(3)} ${span.padEnd(WIDEST_SPAN)} ${bar(demonstrated, potential, look)} ${scoreText(potential).padStart(3)}`;
  const gates =
    gatesFailed.length > 0
      ? look.bad(`  held by ${gatesFailed.length} failed gates`.replace(/\b1 failed gates/, '1 failed gate'))
      : '';
  const doubt = hollow ? look.watch('  hollow') : '';
  return `${figures}  ${look.muted(`known ${percent(coverage)}`)}${gates}${doubt}`;
}

/** Full up to what is demonstrated, shaded up to what the unknowns may add. */
function bar(demonstrated: number, potential: number, { bar: sign, muted }: Look): string {
  const full = cells(demonstrated);
  const possible = Math.max(0, cells(potential) - full);
  return (
    sign.full.repeat(full) + sign.possible.repeat(possible) + muted(sign.empty.repeat(BAR_WIDTH - full - possible))
  );
}

function cells(score: number): number {
  return Math.max(0, Math.min(BAR_WIDTH, Math.round((score / 100) * BAR_WIDTH)));
}

function clipped(name: string, width: number): string {
  if (stringWidth(name) <= width) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(name)) {
    if (stringWidth(`${kept}${segment}`) > width - 3) break;
    kept += segment;
  }
  return `${kept}...`;
}

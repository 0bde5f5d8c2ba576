import stringWidth from 'string-width';
import type { Score } from '../../analysis/schema.ts';
import { counted, percent, score as scoreText } from '../../report/format.ts';
import { padded } from '../io/columns.ts';
import type { Look } from '../io/look.ts';
import { clipped } from './lines.ts';

/** Something with a score; null: not assessed. */
export type Row = readonly [name: string, score: Score | null];

const WIDEST_SPAN = '(10 to 100)'.length;
/** Where the line is narrower than the first, names are shorter; narrower than the second, there is no bar. */
const ROOMY = 90;
const BARS_FROM = 72;
const LONGEST_NAME = { roomy: 32, narrow: 26, bare: 18 };
const BAR_WIDTH = { roomy: 16, narrow: 8, bare: 0 };

/** One line a score: demonstrated, its range, a bar, what it may become, what is known; doubts that find no room below it. */
export function scoreRows(rows: readonly Row[], look: Look): string[] {
  const room = look.width >= ROOMY ? 'roomy' : look.width >= BARS_FROM ? 'narrow' : 'bare';
  const nameWidth = Math.min(LONGEST_NAME[room], Math.max(0, ...rows.map(([name]) => stringWidth(name))));
  const barWidth = BAR_WIDTH[room];
  return rows.flatMap(([name, score]) => {
    const start = `  ${padded(clipped(name, nameWidth), nameWidth)}  `;
    if (score === null) return [`${start}${look.muted('not assessed')}`];
    const figures = `${start}${scoreFigures(score, barWidth, look)}`;
    const doubts = doubtsOf(score, look)
      .map((one) => `  ${one}`)
      .join('');
    const fits = stringWidth(figures) + stringWidth(doubts) <= look.width;
    return fits ? [`${figures}${doubts}`] : [figures, ...(doubts === '' ? [] : [`   ${doubts}`])];
  });
}

function scoreFigures({ demonstrated, potential, coverage, interval }: Score, barWidth: number, look: Look): string {
  const { low, high } = interval;
  const span = scoreText(low) === scoreText(high) ? '' : `(${scoreText(low)} to ${scoreText(high)})`;
  const possible = scoreText(potential).padStart(3);
  const range = barWidth === 0 ? `up to ${possible}` : `${bar(demonstrated, potential, barWidth, look)} ${possible}`;
  return `${scoreText(demonstrated).padStart(3)} ${span.padEnd(WIDEST_SPAN)} ${range}  ${look.muted(`known ${percent(coverage)}`)}`;
}

function doubtsOf({ gatesFailed, hollow }: Score, look: Look): string[] {
  return [
    ...(gatesFailed.length > 0 ? [look.bad(`held by ${counted(gatesFailed.length, 'failed gate')}`)] : []),
    ...(hollow ? [look.watch('hollow')] : []),
  ];
}

/** Full up to what is demonstrated, shaded up to what the unknowns may add. */
function bar(demonstrated: number, potential: number, width: number, { bar: sign, muted }: Look): string {
  const cells = (score: number) => Math.max(0, Math.min(width, Math.round((score / 100) * width)));
  const full = cells(demonstrated);
  const possible = Math.max(0, cells(potential) - full);
  return sign.full.repeat(full) + sign.possible.repeat(possible) + muted(sign.empty.repeat(width - full - possible));
}

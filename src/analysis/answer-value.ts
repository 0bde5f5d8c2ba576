import { TOP_POINTS } from './conventions.ts';

/** Points 0-4, or unknown: asked, and the respondent does not know. */
export type Points = number | 'unknown';

/** Value of an answer, 0-100, linear in the points; unknown counts `whenUnknown` (0 demonstrated, 100 potential). */
export function scoreOf(points: Points, whenUnknown: number): number {
  return points === 'unknown' ? whenUnknown : (points / TOP_POINTS) * 100;
}

/** How far an answer is from the best one, 0-1; unknown counts `unknownGap`, nearer to bad than to good. */
export function gapOf(points: Points, unknownGap: number): number {
  return points === 'unknown' ? unknownGap : (TOP_POINTS - points) / TOP_POINTS;
}

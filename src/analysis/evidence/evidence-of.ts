import type { EvidenceConstants } from '../../bank/evidence-schema.ts';
import type { EvidenceLevel, Reply } from '../../model/answer.ts';
import { TOP_POINTS } from '../conventions.ts';

/** What a reply rests on. A document, a test or production that is not named cannot be looked up: it is a claim. */
export function evidenceOf(reply: Reply | undefined): EvidenceLevel {
  const { level = 'claim', ref = '' } = reply?.evidence ?? {};
  return ref === '' ? 'claim' : level;
}

/** Between which points the truth may lie when somebody answers `points` on this evidence; within 0-4. */
export function pointsBetween(
  points: number,
  level: EvidenceLevel,
  { goodFrom, good, poor }: EvidenceConstants,
): { low: number; high: number } {
  const { below, above } = (points >= goodFrom ? good : poor)[level];
  return { low: Math.max(0, points - below), high: Math.min(TOP_POINTS, points + above) };
}

import { nearest } from '../../model/reading/nearest.ts';
import { Refusal } from '../io/exit-code.ts';

/** What `--section` takes, in the order in which a result is told. */
export const SECTION_NAMES = [
  'readiness',
  'evidence',
  'weights',
  'effort',
  'schedule',
  'findings',
  'golden-records',
  'rings',
  'single-points',
  'blast-radius',
  'keys',
  'freshness',
  'chains',
  'capacity',
  'common-causes',
  'duplicate-paths',
  'missing-flows',
  'exposure',
  'owners',
  'processes',
  'failures',
  'escalation',
  'raci',
  'alignment',
  'agenda',
  'risks',
  'expired',
  'find-out',
  'ask',
  'plan',
  'scope',
  'approach',
  'delivery',
  'maintenance',
  'handover',
  'lint',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** The options of the commands that print a result. */
export type SummaryOptions = { all?: boolean; section?: string[] };

/** What a result is to tell: the most important of everything, everything, or some sections whole. */
export type Extent = 'short' | 'all' | readonly SectionName[];

/**
 * The extent that the options ask for. Throws Refusal for an unknown section, where they contradict, and where no text is
 * printed that they could be about.
 */
export function extentOf({ all, section = [] }: SummaryOptions, noText = false): Extent {
  const wanted = section.flatMap((one) => one.split(',')).map((one) => one.trim().toLowerCase());
  const names = [...new Set(wanted.map(parseName))];
  if (noText && (all || names.length > 0)) {
    throw new Refusal('--all and --section choose what the text tells', 'leave --json, --out and --format out');
  }
  if (all && names.length > 0) throw new Refusal('--all and --section exclude each other', 'leave one of them out');
  return all ? 'all' : names.length > 0 ? names : 'short';
}

function parseName(wanted: string): SectionName {
  const found = SECTION_NAMES.find((name) => name === wanted);
  if (found !== undefined) return found;
  const meant = nearest(wanted, SECTION_NAMES) ?? beginningWith(wanted);
  throw new Refusal(
    `no such section: ${JSON.stringify(wanted)}`,
    `${meant === undefined ? '' : `did you mean ${meant}? `}there are ${SECTION_NAMES.join(', ')}`,
  );
}

function beginningWith(wanted: string): SectionName | undefined {
  return wanted === '' ? undefined : SECTION_NAMES.find((name) => name.startsWith(wanted) || name.includes(wanted));
}

import type { Section } from '../section.ts';
import { SECTION_NAMES, type SectionName } from '../section-names.ts';
import { capacity } from './capacity.ts';
import { evidence, weights } from './certainty.ts';
import { approach, delivery, handover, maintenance, scope } from './documents.ts';
import { effort } from './effort.ts';
import { escalation, failures } from './failures.ts';
import { lint } from './faults.ts';
import {
  chains,
  commonCauses,
  duplicatePaths,
  exposure,
  findings,
  freshness,
  keys,
  missingFlows,
  owners,
} from './landscape.ts';
import { agenda, alignment } from './meeting.ts';
import { raci } from './people.ts';
import { plan } from './plan.ts';
import { processes } from './processes.ts';
import { readiness } from './readiness.ts';
import { risks } from './risks.ts';
import { schedule } from './schedule.ts';
import { blastRadius, goldenRecords, rings, singlePoints } from './shape.ts';
import { ask, expired, findOut } from './unknowns.ts';

const BY_NAME: Record<SectionName, Section> = {
  readiness,
  evidence,
  weights,
  effort,
  schedule,
  findings,
  'golden-records': goldenRecords,
  rings,
  'single-points': singlePoints,
  'blast-radius': blastRadius,
  keys,
  freshness,
  chains,
  capacity,
  'common-causes': commonCauses,
  'duplicate-paths': duplicatePaths,
  'missing-flows': missingFlows,
  exposure,
  owners,
  processes,
  failures,
  escalation,
  raci,
  alignment,
  agenda,
  risks,
  expired,
  'find-out': findOut,
  ask,
  plan,
  scope,
  approach,
  delivery,
  maintenance,
  handover,
  lint,
};

/** Every section, in the order in which a result is told. */
export const SECTIONS: readonly Section[] = SECTION_NAMES.map((name) => BY_NAME[name]);

export function sectionNamed(name: SectionName): Section {
  return BY_NAME[name];
}

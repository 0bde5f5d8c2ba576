import type { Context } from '../context.ts';
import type { LintFinding, Topology } from '../schema.ts';
import { notApplicableIsJustified } from './answers.ts';
import { flowingDataIsIdentified, goldenRecordsHold, protectedDataIsLawful, ringsAreGuarded } from './data.ts';
import type { Invariant } from './finding.ts';
import {
  criticalFlowsHaveReactions,
  flowsHaveAPurpose,
  peakIsAboveAverage,
  retiredSystemsHaveNoFlows,
  twoWayFlowsAreGuarded,
  volumeFitsLimits,
} from './flows.ts';
import { oneDeciderEach } from './people.ts';
import { chainsMeetTheirNeed, dataArrivesInTime, happyPathIsUnconditional, stepsAreConnected } from './processes.ts';
import { referencesHold } from './references.ts';
import { externalSystemsHaveTerms, importantSystemsHaveOwners, systemsTakePart } from './systems.ts';

/**
 * The invariants of the model, in the order of their numbers. Not here: I-25 needs the simulation; I-26 has no owner or
 * date of a mitigation to look at; I-27 to I-29 hold by construction (each side has its own reply, sessions carry the version
 * of their bank, no score is ever stored).
 */
const INVARIANTS: readonly Invariant[] = [
  referencesHold,
  peakIsAboveAverage,
  flowsHaveAPurpose,
  systemsTakePart,
  oneDeciderEach,
  importantSystemsHaveOwners,
  goldenRecordsHold,
  flowingDataIsIdentified,
  twoWayFlowsAreGuarded,
  ringsAreGuarded,
  happyPathIsUnconditional,
  criticalFlowsHaveReactions,
  chainsMeetTheirNeed,
  dataArrivesInTime,
  volumeFitsLimits,
  protectedDataIsLawful,
  externalSystemsHaveTerms,
  notApplicableIsJustified,
  stepsAreConnected,
  retiredSystemsHaveNoFlows,
];

const SEVERITIES: readonly LintFinding['severity'][] = ['error', 'warning', 'info'];

/** Everything in the facts that does not hold together, errors first. */
export function findFaults(context: Context, topology: Topology): LintFinding[] {
  return INVARIANTS.flatMap((invariant) => invariant(context, topology)).sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

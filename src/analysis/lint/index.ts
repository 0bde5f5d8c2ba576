import type { Context } from '../context.ts';
import type { LintFinding } from '../schema.ts';
import { consensusHasItsReason, notApplicableIsJustified, packIsTheOneAnswered } from './answers.ts';
import { flowingDataIsIdentified, goldenRecordsHold, protectedDataIsLawful, ringsAreGuarded } from './data.ts';
import type { Computed, Invariant } from './finding.ts';
import {
  criticalFlowsHaveReactions,
  flowsHaveAPurpose,
  peakIsAboveAverage,
  retiredSystemsHaveNoFlows,
  twoWayFlowsAreGuarded,
  volumeFitsLimits,
} from './flows.ts';
import { namesTellApart } from './names.ts';
import { oneDeciderEach } from './people.ts';
import { placeFaults } from './place.ts';
import { loadLineIsNoLower, ownFiguresAreInOrder, plannedDateIsPossible, redRisksAreInHand } from './plan.ts';
import { chainsMeetTheirNeed, dataArrivesInTime, happyPathIsUnconditional, stepsAreConnected } from './processes.ts';
import { referencesHold } from './references.ts';
import { externalSystemsHaveTerms, importantSystemsHaveOwners, systemsTakePart } from './systems.ts';

/**
 * The invariants of the model, in the order of their numbers. Not here: I-29 holds by construction, as no score is ever
 * stored; reading a file that brings one refuses it and names the invariant.
 */
const INVARIANTS: readonly Invariant[] = [
  referencesHold,
  namesTellApart,
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
  plannedDateIsPossible,
  redRisksAreInHand,
  consensusHasItsReason,
  packIsTheOneAnswered,
  retiredSystemsHaveNoFlows,
  loadLineIsNoLower,
  ownFiguresAreInOrder,
];

const SEVERITIES: readonly LintFinding['severity'][] = ['error', 'warning', 'info'];

/** Everything in the facts that does not hold together, errors first. */
export function findFaults(context: Context, computed: Computed): LintFinding[] {
  const faults = INVARIANTS.flatMap((invariant) => invariant(context, computed.topology, computed)).sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  return placeFaults(faults, context);
}

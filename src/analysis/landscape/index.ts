import type { Context } from '../context.ts';
import { flowsByProcess } from '../readiness/process-flows.ts';
import type { Topology } from '../schema.ts';
import { openAnswers } from './answer-book.ts';
import { blastRadii, processesBySystem } from './blast-radius.ts';
import { readCapacity } from './capacity.ts';
import { commonCauses } from './common-cause.ts';
import { planDocuments } from './documents.ts';
import { duplicatePaths } from './duplicate-paths.ts';
import { exposures } from './exposure.ts';
import { failureScenarios } from './failure-scenarios.ts';
import { drawTogether } from './findings.ts';
import { goldenRecordFindings } from './golden-record.ts';
import { happyPaths } from './happy-path.ts';
import { identityChains, identityHops } from './identity-chain.ts';
import { availabilityOfRuns, latencyChains } from './latency.ts';
import { missingFlows } from './missing-flows.ts';
import { objectGraphs } from './object-graph.ts';
import { oversellBounds } from './oversell.ts';
import { ownershipGaps } from './ownership.ts';
import { responsibilityLines } from './responsibilities.ts';
import { ringFindings } from './rings.ts';
import type { Landscape } from './schema.ts';
import { freshnessNeeds, stalenessOf } from './staleness.ts';

/**
 * What the landscape says by itself: every check over systems, flows, data and people, and the documents of the plan.
 * Conflicts and rings are found with the shape of the landscape; here they join the other findings.
 */
export function readLandscape(
  context: Context,
  { cycles, goldenRecordConflicts }: Pick<Topology, 'cycles' | 'goldenRecordConflicts'>,
): Landscape {
  const { assessment, bank, index } = context;
  const { processes, existingIntegrations } = assessment;
  const constants = bank.landscape;
  const answers = openAnswers(context);
  const graphs = objectGraphs(index);
  const flows = flowsByProcess(index, processes);
  const processesOfFlow = new Map<string, Set<string>>();
  for (const [process, list] of flows) {
    for (const { id } of list) processesOfFlow.set(id, (processesOfFlow.get(id) ?? new Set()).add(process));
  }

  const { hops, findings: lostKeys } = identityHops(index, graphs, answers);
  const staleness = stalenessOf(index, graphs, freshnessNeeds(processes, flows), constants.staleness);
  const read = {
    identity: { hops, chains: identityChains(index, processes, hops) },
    blastRadius: blastRadii(index, graphs, processesBySystem(index, processes, flows)),
    duplicatePaths: duplicatePaths(index, graphs, answers),
    staleness,
    oversell: oversellBounds(index, staleness, constants),
    latency: latencyChains(index, processes),
    availability: availabilityOfRuns(index, processes),
    commonCauses: commonCauses(index, processesOfFlow, constants.commonCause.flows),
    capacity: readCapacity(index, constants),
    missingFlows: missingFlows(index, existingIntegrations, constants),
    exposure: exposures(index, graphs, constants.exposure),
    ownership: ownershipGaps(index, assessment, answers, constants.ownership),
    failureScenarios: failureScenarios(context, answers),
    happyPaths: happyPaths(index, processes, constants.happyPath),
    responsibilities: responsibilityLines(assessment, bank),
    documents: planDocuments(context, answers),
  };
  const goldenRecords = goldenRecordFindings(index, goldenRecordConflicts);
  const rings = ringFindings(index, cycles, answers);
  return { findings: drawTogether(read, { lostKeys, goldenRecords, rings }), ...read };
}

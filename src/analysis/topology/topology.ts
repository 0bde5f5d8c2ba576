import type { Context } from '../context.ts';
import type { Topology } from '../schema.ts';
import { articulationPoints } from './articulation.ts';
import { betweenness as computeBetweenness } from './betweenness.ts';
import { availabilityChains } from './chains.ts';
import { findCycles } from './cycles.ts';
import { goldenConflicts } from './golden-conflicts.ts';
import { buildGraph } from './graph.ts';
import { pointToPoint } from './point-to-point.ts';
import { findSinglePoints } from './single-points.ts';

/** What the shape of the landscape alone says, before any answer. */
export function analyseTopology({ index, assessment, bank }: Context): Topology {
  const { topology: scoring } = bank.scoring;
  const graph = buildGraph(index);
  const articulation = articulationPoints(graph);
  const betweenness = computeBetweenness(graph);
  const cycles = findCycles(index);
  return {
    articulation,
    betweenness,
    singlePoints: findSinglePoints(index, assessment.processes, articulation, betweenness, scoring.betweenness),
    cycles,
    goldenRecordConflicts: goldenConflicts(index, cycles),
    chains: availabilityChains(index, assessment.processes),
    pointToPoint: pointToPoint(index, scoring.pointToPointFactor),
  };
}

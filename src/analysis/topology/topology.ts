import type { Context } from '../context.ts';
import type { EntityIndex } from '../entity-index.ts';
import type { Topology } from '../schema.ts';
import { articulationPoints } from './articulation.ts';
import { betweenness as computeBetweenness } from './betweenness.ts';
import { availabilityChains } from './chains.ts';
import { findCycles } from './cycles.ts';
import { goldenConflicts } from './golden-conflicts.ts';
import { buildGraph } from './graph.ts';
import { pointToPoint } from './point-to-point.ts';
import { findSinglePoints } from './single-points.ts';

type Processes = Context['assessment']['processes'];
type Scoring = Context['bank']['scoring']['topology'];

const cache = new WeakMap<EntityIndex, { processes: Processes; scoring: Scoring; topology: Topology }>();

/** What the shape of the landscape alone says, before any answer: made once for as long as that stays as it is. */
export function analyseTopology({ index, assessment: { processes }, bank }: Context): Topology {
  const { topology: scoring } = bank.scoring;
  const known = cache.get(index);
  if (known?.processes === processes && known.scoring === scoring) return known.topology;
  const topology = topologyOf(index, processes, scoring);
  cache.set(index, { processes, scoring, topology });
  return topology;
}

function topologyOf(index: EntityIndex, processes: Processes, scoring: Scoring): Topology {
  const graph = buildGraph(index);
  const articulation = articulationPoints(graph);
  const betweenness = computeBetweenness(graph);
  const cycles = findCycles(index);
  return {
    articulation,
    betweenness,
    singlePoints: findSinglePoints(index, processes, articulation, betweenness, scoring.betweenness),
    cycles,
    goldenRecordConflicts: goldenConflicts(index, cycles),
    chains: availabilityChains(index, processes),
    pointToPoint: pointToPoint(index, scoring.pointToPointFactor),
  };
}

import type { Context } from '../context.ts';
import type { Analysis, Score } from '../schema.ts';
import { dimensionScores } from './dimension-scores.ts';
import { flowScore } from './flow-score.ts';
import { decidingFlows, flowsByProcess } from './process-flows.ts';
import { processScore } from './process-score.ts';
import { projectScore } from './project-score.ts';
import type { Results } from './results.ts';
import { type ScopeResult, scopeScore } from './scope-score.ts';

type Scores = Record<string, Score | null>;

/** Every readiness score with its reasons. */
export function describeReadiness(context: Context, results: Results): Analysis['readiness'] {
  const { assessment, index } = context;
  const { own } = results;
  const each = (scopes: ReadonlyMap<string, ScopeResult>): Scores =>
    Object.fromEntries([...scopes].map(([id, result]) => [id, scopeScore(context, result)]));
  const flows: Scores = Object.fromEntries(
    assessment.flows.map((flow) => {
      const result = own.flow.get(flow.id);
      return [flow.id, result ? flowScore(context, flow, result, own.system) : null];
    }),
  );
  const ofProcess = flowsByProcess(index, assessment.processes);
  const processes: Scores = Object.fromEntries(
    [...ofProcess].map(([id, its]) => [id, processScore(context, decidingFlows(index, its), flows, results)]),
  );
  return {
    project: projectScore(context, results),
    pillars: results.demonstrated,
    dimensions: dimensionScores(context),
    systems: each(own.system),
    dataObjects: each(own.data),
    flows,
    processes,
  };
}

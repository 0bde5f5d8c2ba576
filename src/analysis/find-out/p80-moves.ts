import type { Item } from '../../bank/visible.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Flow } from '../../model/entities.ts';
import { type Context, scopeIdOf } from '../context.ts';
import { PROJECT, TOP_POINTS } from '../conventions.ts';
import type { PointsOf } from '../effort/drivers.ts';
import { drivenFlow } from '../effort/estimate.ts';
import { pointsIn } from '../effort/from-context.ts';
import { quantile } from '../effort/normal.ts';
import { buildDraws, type FlowEffort, Luck } from '../effort/simulate.ts';

/** What knowing an answer may move the P80 of the build by, in person-days. */
export type P80Moves = {
  /** P80 of the build as it stands; 0 without flows. */
  p80: number;
  /** P80 at the worst answer minus P80 at the best one, all luck equal; 0 where no effort driver reads the question. */
  moveOf(items: readonly Item[]): number;
};

/** Simulates the build once; afterwards a move costs the flows that it changes. */
export function openP80(context: Context): P80Moves {
  const { assessment, bank } = context;
  const { effort } = bank;
  const read = new Set(effort.drivers.flatMap(({ question, byPoints }) => (question && byPoints ? [question] : [])));
  const points = pointsIn(context);
  const flowsWith = (flows: readonly Flow[], pointsOf: PointsOf): FlowEffort[] =>
    flows.map((flow) => drivenFlow(flow, assessment, pointsOf, effort));
  const now = flowsWith(assessment.flows, points);
  const nowOf = new Map(now.map((flow) => [flow.id, flow]));
  const reading = flowsByScope(assessment);
  const luck = new Luck(assessment.seed, effort);
  const build = buildDraws(now, luck);
  const normals = new Map<string, Float64Array>();
  const normalsOf = ({ id, systems }: FlowEffort): Float64Array => {
    const known = normals.get(id) ?? luck.flow(id, systems);
    normals.set(id, known);
    return known;
  };
  const flowsReading = (item: Item): Iterable<Flow> =>
    item.question.scope === 'project' ? assessment.flows : (reading.get(scopeIdOf(item)) ?? []);
  const p80With = (items: readonly Item[], answer: number): number => {
    const asked = new Set(items.map((item) => place(item.question.id, scopeIdOf(item))));
    const touched = new Set(items.flatMap((item) => [...flowsReading(item)]));
    const changed = flowsWith([...touched], (id, scope = PROJECT) =>
      asked.has(place(id, scope)) ? answer : points(id, scope),
    );
    const draws = build.slice();
    for (const flow of changed) {
      const before = nowOf.get(flow.id);
      if (before === undefined || (before.median === flow.median && before.sigma === flow.sigma)) continue;
      const x = normalsOf(flow);
      for (let draw = 0; draw < draws.length; draw++) {
        const luckOfDraw = x[draw] ?? 0;
        const more =
          flow.median * Math.exp(flow.sigma * luckOfDraw) - before.median * Math.exp(before.sigma * luckOfDraw);
        draws[draw] = (draws[draw] ?? 0) + more;
      }
    }
    return quantile(draws.sort(), 0.8);
  };
  return {
    p80: now.length === 0 ? 0 : quantile(build.slice().sort(), 0.8),
    moveOf: (items) =>
      now.length > 0 && items.some(({ question }) => read.has(question.id))
        ? Math.abs(p80With(items, 0) - p80With(items, TOP_POINTS))
        : 0,
  };
}

/** The flows that an answer about a system, data object or flow may change, by its id. */
function flowsByScope({ flows }: Assessment): ReadonlyMap<string, ReadonlySet<Flow>> {
  const found = new Map<string, Set<Flow>>();
  for (const flow of flows) {
    const ends = [flow.from, flow.to, ...(flow.via === undefined ? [] : [flow.via])];
    for (const id of [flow.id, ...ends, ...flow.objects]) found.set(id, (found.get(id) ?? new Set()).add(flow));
  }
  return found;
}

function place(questionId: string, scopeId: string): string {
  return `${questionId} ${scopeId}`;
}

import { type Context, pointsOf } from '../context.ts';
import { TOP_POINTS } from '../conventions.ts';
import { quantile } from '../effort/normal.ts';
import { scopeFigures } from '../readiness/figures.ts';
import type { Results } from '../readiness/results.ts';
import { tallyOf } from '../readiness/tally.ts';
import type { Because } from '../schema.ts';
import { percent, whole } from '../wording.ts';
import { drawScores } from './draw.ts';
import { landscapeBlend } from './landscape-blend.ts';
import { moves, type Ranked, ranking, weakerShare } from './ranking.ts';
import type { Weights } from './schema.ts';

type Known = NonNullable<Weights>;

/**
 * How much of the result is a matter of the weights, which are a choice: scores and ranking of the systems under random
 * weights and under two other curves for the points. Null where nothing is assessed.
 */
export function weightSensitivity(
  context: Context,
  results: Pick<Results, 'own'>,
  betweenness: Readonly<Record<string, number>>,
): Weights {
  const { seed } = context.assessment;
  const { draws } = context.bank.scoring.weights;
  const landscape = landscapeBlend(context, results, betweenness);
  const { project: own, systems, data, flows } = landscape;
  if (own === null && systems.length + data.length + flows.length === 0) return null;

  const drawn = drawScores(landscape, seed, context.bank);
  const columns = new Map(systems.map(({ id }, at) => [id, drawn.systems[at] ?? new Float64Array(draws)]));
  const ranked = ranking(
    systems.map(({ id }): Ranked => ({ id, score: results.own.system.get(id)?.figures?.demonstrated ?? 0 })),
  );
  const project = rangeOf(drawn.project);
  const pairs = neighbours(ranked, columns);
  const transforms = (['concave', 'convex'] as const).map((name) => transform(context, results, ranked, name));
  return {
    draws,
    seed,
    project,
    systems: Object.fromEntries([...columns].map(([id, column]) => [id, rangeOf(column)])),
    pairs,
    transforms,
    because: explain(context, { draws, project, pairs, transforms }),
  };
}

function rangeOf(scores: Float64Array): Known['project'] {
  const sorted = scores.slice().sort();
  return { p5: quantile(sorted, 0.05), p95: quantile(sorted, 0.95) };
}

function neighbours(ranked: readonly Ranked[], columns: ReadonlyMap<string, Float64Array>): Known['pairs'] {
  return ranked.slice(1).flatMap((stronger, at) => {
    const weaker = ranked[at];
    const [first, second] = [columns.get(weaker?.id ?? ''), columns.get(stronger.id)];
    if (weaker === undefined || first === undefined || second === undefined) return [];
    return [{ weaker: weaker.id, stronger: stronger.id, ...weakerShare(first, second) }];
  });
}

/** The ranking where points count by another curve. 0 stays 0, so that gates fail as before. */
function transform(
  { bank, itemsOf }: Context,
  { own }: Pick<Results, 'own'>,
  ranked: readonly Ranked[],
  name: 'concave' | 'convex',
): Known['transforms'][number] {
  const values = bank.scoring.weights.transforms[name];
  const after = new Map(
    ranked.map(({ id }) => {
      const tally = tallyOf(itemsOf.system.get(id) ?? [], (item) => {
        const points = pointsOf(item);
        return typeof points === 'number' ? ((values[points] ?? 0) / 100) * TOP_POINTS : points;
      });
      const before = own.system.get(id)?.tally ?? tally;
      const gates = { gatesZero: before.gatesZero, gatesUnknown: before.gatesUnknown };
      return [id, scopeFigures({ ...tally, ...gates }, bank.scoring.readiness)?.demonstrated ?? 0];
    }),
  );
  const moved = moves(ranked, (id) => after.get(id) ?? 0);
  return { name, values: [...values], orderChanges: moved.length > 0, moved };
}

function explain(
  { assessment, bank }: Context,
  { draws, project, pairs, transforms }: Pick<Known, 'draws' | 'project' | 'pairs' | 'transforms'>,
): Because[] {
  const least = pairs.reduce((lowest, { share, tied }) => Math.min(lowest, share + tied), 1);
  const changing = transforms.filter(({ orderChanges }) => orderChanges).map(({ name }) => name);
  return [
    {
      kind: 'constant',
      ref: 'scoring.weights.draws',
      text: `Random weight vectors (Dirichlet, seed ${assessment.seed})`,
      value: draws,
    },
    {
      kind: 'constant',
      ref: 'scoring.weights.concentration',
      text: 'Concentration',
      value: bank.scoring.weights.concentration,
    },
    {
      kind: 'formula',
      ref: 'weights.project',
      text: `In 90 % of the draws the project lies between ${whole(project.p5)} and ${whole(project.p95)}`,
      value: project.p95 - project.p5,
    },
    ...(pairs.length === 0
      ? []
      : [
          {
            kind: 'formula' as const,
            ref: 'weights.pairs',
            text: `Of two neighbours in the ranking of the systems the weaker stays behind, or level, in at least ${percent(least)} of the draws`,
            value: least,
          },
        ]),
    {
      kind: 'formula',
      ref: 'weights.transforms',
      text:
        changing.length === 0
          ? 'The order of the systems is the same where points count by a concave or a convex curve'
          : `The order of the systems changes where points count by a ${changing.join(' or a ')} curve`,
    },
  ];
}

import { differences, gapBetween, kindOf, measureSides, type TwoSided } from '../alignment.ts';
import type { Context } from '../context.ts';
import type { Because } from '../schema.ts';
import { coefficientsOf } from './coefficients.ts';
import { departmentsIn, inOrder } from './departments.ts';
import { patternOf } from './patterns.ts';
import { consensusOf } from './positions.ts';
import type { Alignment, Breakdown, Coefficients } from './schema.ts';
import type { Pair } from './two-raters.ts';

type Known = NonNullable<Alignment>;

/**
 * Business and technology side by side, as a whole, by dimension and by department; null where no question has both
 * sides. The answers of the sides stay as they are after a consensus, so these figures do not move with it.
 */
export function describeAlignment(context: Context, compared: readonly TwoSided[]): Alignment {
  if (compared.length === 0) return null;
  const { bank, assessment } = context;
  const departmentsOf = departmentsIn(context);
  const departments = new Map(compared.map((one) => [one, inOrder(one.items.flatMap(departmentsOf))]));
  const pairs = compared.flatMap(({ business, technology }): Pair[] =>
    business === 'unknown' || technology === 'unknown' ? [] : [[business, technology]],
  );
  const differing = differences(compared);
  const coefficients = coefficientsOf(pairs, assessment.seed, bank.agreement.coefficients);
  return {
    ...measureSides(compared),
    open: differing.filter(({ resolved }) => !resolved).length,
    resolved: differing.filter(({ resolved }) => resolved).length,
    coefficients,
    byDimension: bank.head.dimensions.flatMap(({ id, name }) => {
      const its = compared.filter(({ items: [{ question }] }) => question.dimension === id);
      return its.length === 0 ? [] : [{ id, name, ...measureSides(its) }];
    }),
    byDepartment: byDepartment(departments),
    patterns: patternsIn(context, compared),
    items: differing.map((one) => ({
      key: one.key,
      text: one.text,
      kind: kindOf(one),
      gap: gapBetween(one),
      business: one.business,
      technology: one.technology,
      resolved: one.resolved,
      questionId: one.items[0].question.id,
      dimension: one.items[0].question.dimension,
      departments: departments.get(one) ?? [],
      consensus: consensusOf(one),
    })),
    because: explain(context, coefficients, pairs.length),
  };
}

function byDepartment(departments: ReadonlyMap<TwoSided, readonly string[]>): Breakdown[] {
  const byName = new Map<string, TwoSided[]>();
  for (const [one, names] of departments) {
    for (const name of names) {
      const list = byName.get(name);
      if (list) list.push(one);
      else byName.set(name, [one]);
    }
  }
  return inOrder([...byName.keys()]).map((name) => ({ id: name, name, ...measureSides(byName.get(name) ?? []) }));
}

function patternsIn({ bank }: Context, compared: readonly TwoSided[]): Known['patterns'] {
  const keys = new Map<string, string[]>(bank.agreement.patterns.map(({ id }) => [id, []]));
  for (const one of compared) {
    const found = patternOf(one, bank.agreement);
    if (found) keys.get(found.id)?.push(one.key);
  }
  return bank.agreement.patterns.flatMap(({ id, meaning, prompt }) => {
    const found = keys.get(id) ?? [];
    return found.length === 0 ? [] : [{ id, meaning, prompt, keys: found }];
  });
}

function explain({ bank, assessment }: Context, coefficients: Coefficients, questions: number): Because[] {
  const { from, draws } = bank.agreement.coefficients;
  const formula = (ref: string, text: string): Because => ({ kind: 'formula', ref, text });
  return [
    formula(
      'alignment.meanGap',
      'Gap: points of business minus points of technology; its size on average, by weight of the question',
    ),
    coefficients === null
      ? {
          kind: 'constant',
          ref: 'agreement.coefficients.from',
          text: `${questions} questions answered in points by both: too few for a coefficient of agreement`,
          value: from,
        }
      : {
          kind: 'constant',
          ref: 'agreement.coefficients.draws',
          text: `Bootstrap samples behind the intervals of kappa, alpha and AC2 (seed ${assessment.seed})`,
          value: draws,
        },
  ];
}

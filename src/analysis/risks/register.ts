import type { Context } from '../context.ts';
import type { Risk, RiskScope } from '../schema.ts';
import { enumerate, objectName, scopeName, systemName } from '../wording.ts';
import { worstItem } from './cell.ts';
import { type Evaluation, evaluate, readingOf } from './evaluate.ts';
import { explainRisk } from './explain.ts';
import { compareRanked } from './order.ts';
import { carriedByUnknown, inputGap, type Reading, type RuleScope } from './rule-scope.ts';
import { statementOf } from './statement.ts';

/** A rule in one place with its figures. */
export type Evaluated = { place: RuleScope; evaluation: Evaluation };

/** A line of the register: a rule in all its places, the weightiest first, whose figures are the line's. */
export type Line = { first: Evaluated; places: readonly Evaluated[] };

/** Name of the place where a rule stands: the entity, or all that a finding speaks of. */
export function placeName({ index }: Context, { rule, scope, id, entities }: RuleScope): string {
  if (rule.scope !== 'graph' || scope === 'project') return scopeName(index, scope, id);
  return enumerate(
    entities.map((entity) => (index.systems.has(entity) ? systemName(index, entity) : objectName(index, entity))),
  );
}

/** Order of the places within a line: where the rule stands open, then as in the register. */
export function comparePlaces(a: Evaluated, b: Evaluated, statedFrom: number): number {
  const open = Number(b.evaluation.status !== 'ok') - Number(a.evaluation.status !== 'ok');
  return open !== 0 ? open : compareRanked(a.evaluation, a.place.id, b.evaluation, b.place.id, statedFrom);
}

/** Joins the places of each rule into one line and puts the lines in the order of the register. */
export function joinLines(context: Context, places: readonly RuleScope[]): Line[] {
  const { scoring } = context.bank;
  const byRule = new Map<string, Evaluated[]>();
  for (const place of places) {
    const evaluated = { place, evaluation: evaluate(place, scoring) };
    const list = byRule.get(place.rule.id);
    if (list) list.push(evaluated);
    else byRule.set(place.rule.id, [evaluated]);
  }
  const from = scoring.risk.statedGap;
  return [...byRule.values()]
    .flatMap((list) => {
      const sorted = list.sort((a, b) => comparePlaces(a, b, from));
      const [first] = sorted;
      return first ? [{ first, places: sorted }] : [];
    })
    .sort((a, b) =>
      compareRanked(a.first.evaluation, a.first.place.rule.id, b.first.evaluation, b.first.place.rule.id, from),
    );
}

/** A red risk: a line that is a risk, not merely watched, in a red cell of the grid. */
export function isRed({ status, colour }: Pick<Evaluation, 'status' | 'colour'>): boolean {
  return status === 'risk' && colour === 'red';
}

function describePlace({ place, evaluation }: Evaluated, reading: Reading): RiskScope {
  const { gap, probability, loss, expectedLoss, reducibleLoss, status, basis, statedGap } = evaluation;
  return {
    id: place.id,
    entities: [...place.entities],
    gap,
    probability,
    loss,
    expectedLoss,
    reducibleLoss,
    status,
    basis,
    statedGap,
    triggers: place.inputs.flatMap((input) => {
      const read = inputGap(input, reading);
      if (read === undefined) return [];
      const key = input.kind === 'signal' ? input.name : worstItem(input.cell, reading.unknownGap)?.key;
      if (key === undefined) return [];
      return [{ key, weight: input.weight, gap: read, unknown: carriedByUnknown(input, reading) }];
    }),
    modifiers: place.modifiers.map((modifier) => ({ ...modifier })),
  };
}

/** The register as the public analysis shows it. */
export function describeRegister(context: Context, lines: readonly Line[]): Risk[] {
  const { scoring } = context.bank;
  const reading = readingOf(scoring);
  return lines.map(({ first, places }) => {
    const { place, evaluation } = first;
    const { rule } = place;
    const open = places.filter((one) => one.evaluation.status !== 'ok');
    const shown = open.length > 0 ? open : places;
    const elsewhere = shown
      .filter((one) => one !== first && one.evaluation.status === evaluation.status)
      .map((one) => placeName(context, one.place));
    const { current, inherent, target } = evaluation.probability;
    return {
      rule: rule.id,
      name: rule.name,
      category: rule.category,
      objective: rule.objective,
      scopes: shown.map((one) => one.place.id),
      systemic: open.length >= scoring.risk.systemicFrom,
      gap: evaluation.gap,
      probability: { current, inherent, target },
      loss: evaluation.loss,
      expectedLoss: evaluation.expectedLoss,
      reducibleLoss: evaluation.reducibleLoss,
      level: evaluation.level,
      colour: evaluation.colour,
      basis: evaluation.basis,
      status: evaluation.status,
      statement: statementOf(context, place, evaluation, reading, elsewhere),
      event: rule.event,
      mitigation: rule.mitigation,
      owner: rule.owner,
      earlyWarning: rule.earlyWarning,
      perScope: places.map((one) => describePlace(one, reading)),
      because: explainRisk(context, place, evaluation, reading),
    };
  });
}

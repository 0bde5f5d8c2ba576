import type { Modifier, Rule, Scope } from '../../bank/schema.ts';
import { consumersOfSystem } from '../consumers.ts';
import type { Context } from '../context.ts';
import { PROJECT, PROJECT_LOSS_CRITICALITY } from '../conventions.ts';
import { highestCriticality } from '../entity-facts.ts';
import type { Topology } from '../schema.ts';
import { scopeConsumers, scopeCriticality } from '../scope-weight.ts';
import { type Finding, findingsOf } from './findings.ts';
import { consumersThatMatter, lossFraction } from './loss.ts';
import { modifiersOf, projectCircumstances, type Subject, subjectOf } from './modifiers.ts';
import { createReader, type Reader } from './reader.ts';
import { type Input, type RuleScope, speaks } from './rule-scope.ts';
import type { SignalName, Signals } from './signals.ts';
import { entitiesOf, tiedTo } from './ties.ts';
import { type Conditions, createConditions } from './when.ts';

/** What one building of the register shares. */
type Workshop = {
  context: Context;
  reader: Reader;
  signals: Signals;
  conditions: Conditions;
  circumstances: ReadonlySet<Modifier>;
  /** Entities that several rules stand on. */
  places: Map<string, Place>;
};

/** Where a rule stands, before its inputs are read. */
type Place = {
  id: string;
  scope: Scope;
  entities: readonly string[];
  subject: Subject;
  criticality: number;
  consumers: number;
};

/**
 * Every rule in every place where it speaks. Linear in the entities and their ties. `known` gives the places of a rule where
 * those are at hand.
 */
export function buildRuleScopes(
  context: Context,
  topology: Topology,
  signals: Signals,
  known: (rule: Rule) => readonly RuleScope[] | undefined = () => undefined,
): RuleScope[] {
  const workshop: Workshop = {
    context,
    reader: createReader(context),
    signals,
    conditions: createConditions(context),
    circumstances: projectCircumstances(context.assessment.profile),
    places: new Map(),
  };
  return context.bank.rules.flatMap(
    (rule) =>
      known(rule) ??
      (rule.scope === 'graph' ? onFindings(workshop, rule, topology) : onEntities(workshop, rule, rule.scope)),
  );
}

function onEntities(workshop: Workshop, rule: Rule, scope: Scope): RuleScope[] {
  const { index } = workshop.context;
  const ids = scope === 'project' ? [PROJECT] : [...entitiesOf(index, scope).keys()];
  return ids.flatMap((id) => {
    const inputs = readInputs(workshop, rule, `${scope} ${id}`, (wanted) => tiedTo(index, scope, id, wanted));
    if (!speaks(rule, inputs) || !workshop.conditions.onEntity(rule, scope, id)) return [];
    return [finish(workshop, rule, entityPlace(workshop, scope, id), inputs)];
  });
}

function onFindings(workshop: Workshop, rule: Rule, topology: Topology): RuleScope[] {
  return findingsOf(rule, workshop.context, topology).flatMap((finding) => {
    const read = (wanted: Scope): readonly string[] => (wanted === 'project' ? [PROJECT] : finding.reads[wanted]);
    const inputs = readInputs(workshop, rule, `${rule.check} ${finding.id}`, read);
    if (!speaks(rule, inputs) || !workshop.conditions.onFinding(rule, finding.facts)) return [];
    return [finish(workshop, rule, findingPlace(workshop, finding), inputs)];
  });
}

function readInputs(
  { reader, signals }: Workshop,
  rule: Rule,
  place: string,
  idsOf: (wanted: Scope) => readonly string[],
): Input[] {
  const inputs: Input[] = [];
  for (const [questionId, weight] of Object.entries(rule.triggers)) {
    const scope = reader.scopeOf(questionId);
    const cell = scope && reader.read(questionId, place, () => idsOf(scope));
    if (cell) inputs.push({ kind: 'cell', weight, cell });
  }
  for (const [name, weight] of Object.entries(rule.signals) as [SignalName, number][]) {
    const signal = signals[name];
    if (signal) inputs.push({ kind: 'signal', weight, name, signal });
  }
  return inputs;
}

function finish({ context, circumstances }: Workshop, rule: Rule, place: Place, inputs: Input[]): RuleScope {
  const { risk } = context.bank.scoring;
  const modifiers = modifiersOf(rule, place.subject, context.index, circumstances, risk);
  return {
    rule,
    id: place.id,
    scope: place.scope,
    entities: place.entities,
    inputs,
    modifiers,
    logOdds: modifiers.reduce((sum, { factor }) => sum + Math.log(factor), 0),
    loss: lossFraction(rule.impact, place.criticality, place.consumers, risk),
  };
}

function entityPlace({ context, places }: Workshop, scope: Scope, id: string): Place {
  const { index, assessment, bank } = context;
  const key = `${scope} ${id}`;
  const known = places.get(key);
  if (known) return known;
  const place: Place = {
    id,
    scope,
    entities: scope === 'project' ? [] : [id],
    subject: subjectOf(index, scope, id, assessment),
    criticality: scopeCriticality(context, scope, id) ?? PROJECT_LOSS_CRITICALITY,
    consumers: scopeConsumers(context, scope, id, consumersThatMatter(bank.scoring.risk)),
  };
  places.set(key, place);
  return place;
}

function findingPlace({ context }: Workshop, finding: Finding): Place {
  const { index } = context;
  const { system, data, flow } = finding.reads;
  const flows =
    flow.length > 0
      ? flow.flatMap((id) => index.flows.get(id) ?? [])
      : system.flatMap((id) => index.flowsOfSystem.get(id) ?? []);
  return {
    id: finding.id,
    scope: system.length === 0 ? 'project' : 'system',
    entities: [...data, ...system],
    subject: { systems: system, flows },
    criticality: highestCriticality(index, system) ?? PROJECT_LOSS_CRITICALITY,
    consumers: Math.max(1, ...system.map((id) => consumersOfSystem(index, id))),
  };
}

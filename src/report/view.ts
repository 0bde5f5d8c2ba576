import { type Context, scopeIdOf } from '../analysis/context.ts';
import { ALL_FLOWS, PROJECT } from '../analysis/conventions.ts';
import { impactLevel, likelihoodLevel } from '../analysis/risks/colour.ts';
import type { Action, Analysis, Risk, Score } from '../analysis/schema.ts';
import { flowName, objectName, questionText, systemName } from '../analysis/wording.ts';
import type { Bank } from '../bank/bank.ts';
import type { Question, Rule, Scope } from '../bank/schema.ts';
import type { Item } from '../bank/visible.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Process, Stakeholder } from '../model/entities.ts';
import type { Inline, RampStep, ReportMeta } from './blocks.ts';
import { score } from './format.ts';

/** What every section reads. */
export type View = {
  assessment: Assessment;
  analysis: Analysis;
  bank: Bank;
  meta: ReportMeta;
  context: Context;
  /** Visible items by their key; people and processes by their id. */
  items: ReadonlyMap<string, Item>;
  people: ReadonlyMap<string, Stakeholder>;
  processes: ReadonlyMap<string, Process>;
  /** Actions of the plan by their question, in the order of the plan. */
  actionsOf: ReadonlyMap<string, readonly Action[]>;
  /** Ids of the questions that nobody could answer, by the place that they are about. */
  unknownOf: ReadonlyMap<string, readonly string[]>;
  questions: ReadonlyMap<string, Question>;
  rules: ReadonlyMap<string, Rule>;
  /** Display number of a plan action by its key, from 1. */
  planNumber: ReadonlyMap<string, number>;
  /** Anchors of the chapters that this report may hold. */
  chapters: ReadonlySet<string>;
  /** For a sponsor: what decides, without the tables to look things up in. */
  brief: boolean;
  /** Chapters about which nothing is known yet, each with its reason. */
  unknown: readonly { title: string; why: string }[];
};

export function nameOf(view: View, scope: Scope, id: string): string {
  const { index } = view.context;
  if (scope === 'system') return systemName(index, id);
  if (scope === 'data') return objectName(index, id);
  if (scope === 'flow') {
    const flow = index.flows.get(id);
    return flow === undefined ? id : flowName(index, flow);
  }
  return 'the project';
}

/** Name of an id whose kind is not known: of a plan action or of a graph finding. Several ids are joined by +. */
function anyName(view: View, id: string): string {
  const { systems, objects, flows } = view.context.index;
  if (id === PROJECT) return 'the project';
  if (systems.has(id)) return nameOf(view, 'system', id);
  if (flows.has(id)) return nameOf(view, 'flow', id);
  if (objects.has(id)) return nameOf(view, 'data', id);
  const process = view.assessment.processes.find((one) => one.id === id);
  if (process !== undefined) return process.name;
  return id.includes('+')
    ? id
        .split('+')
        .map((one) => anyName(view, one))
        .join(' + ')
    : id;
}

/** Names of these scopes of a risk, in its order; more than two flows by their ids, and all of a kind as such. */
export function scopeNames(view: View, risk: Risk, ids: readonly string[] = risk.scopes): string[] {
  const kind = view.rules.get(risk.rule)?.scope;
  return placeNames(view, kind === undefined || kind === 'graph' ? undefined : kind, ids);
}

export function placeNames(view: View, kind: Scope | undefined, ids: readonly string[]): string[] {
  const { systems, dataObjects, flows } = view.assessment;
  if (kind === undefined) return ids.map((id) => anyName(view, id));
  const all = { project: 1, system: systems.length, data: dataObjects.length, flow: flows.length }[kind];
  const many = { project: '', system: 'systems', data: 'data objects', flow: 'flows' }[kind];
  if (ids.length > 3 && ids.length === all) return [`all ${all} ${many}`];
  return ids.map((id) => (kind === 'flow' && ids.length > 2 ? id : nameOf(view, kind, id)));
}

/** Whether a risk concerns this entity. */
export function concerns(view: View, risk: Risk, scope: Scope, id: string): boolean {
  const kind = view.rules.get(risk.rule)?.scope;
  if (kind === scope) return risk.scopes.includes(id);
  if (kind !== 'graph') return false;
  return risk.perScope.some((one) => risk.scopes.includes(one.id) && one.entities.includes(id));
}

/** Where an action or an unknown belongs, in words. */
export function placeOf(view: View, { questionId, scope }: { questionId: string; scope: string }): string {
  const kind = view.questions.get(questionId)?.scope;
  return kind === undefined || scope === ALL_FLOWS ? scope : nameOf(view, kind, scope);
}

/** Anchors: one place to spell them, so that links never miss. */
export const anchors = {
  system: (id: string) => `system-${id}`,
  risk: (rule: string) => `risk-${rule}`,
  action: (key: string) => `action-${key}`,
  answers: (scope: Scope, id: string) => `answers-${scope}-${id}`,
  answer: (key: string) => `answer-${key}`,
  flow: (id: string) => `flow-${id}`,
  sheet: (id: string) => `sheet-${id}`,
};

/** A risk's id as a link to its line in the register. */
export function riskLink(rule: string): Inline {
  return { text: rule, to: anchors.risk(rule) };
}

/** Runs with a separator between them. */
export function joined(runs: readonly Inline[], separator = ', '): Inline[] {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [{ text: separator }, run]));
}

/**
 * Step of the ramp for a cell of the grid: low and medium for green and yellow; a red cell is high, very high or
 * critical by the expected loss in its middle (borders of the loss scale).
 */
export function cellStep(view: View, likelihood: number, impact: number): RampStep {
  const { probabilityBands, lossBands, redFrom, greenTo } = view.bank.scoring.risk;
  const edges = (bands: readonly number[], level: number) => [bands[level - 2] ?? 0, bands[level - 1] ?? 1] as const;
  const [pLow, pHigh] = edges(probabilityBands, likelihood);
  const [lossLow, lossHigh] = edges(lossBands, impact);
  if (pHigh * lossHigh <= greenTo) return 1;
  if (pLow * lossLow < redFrom) return 2;
  const middle = ((pLow + pHigh) / 2) * ((lossLow + lossHigh) / 2);
  const [, , veryHigh = 1, critical = 1] = lossBands;
  return middle >= critical ? 5 : middle >= veryHigh ? 4 : 3;
}

export function riskStep(view: View, { level }: Risk): RampStep {
  return cellStep(view, level.likelihood, level.impact);
}

/** The step of a risk where it concerns this entity, which may be lower than in the register: that has the gravest place. */
export function riskStepAt(view: View, risk: Risk, id: string): RampStep {
  const here = risk.perScope
    .filter((one) => one.id === id || one.entities.includes(id))
    .map((one) => probabilityStep(view, one.probability.current, one.loss));
  return here.sort((one, other) => other - one)[0] ?? riskStep(view, risk);
}

/** The step of a likelihood and a loss, both as fractions. */
export function probabilityStep(view: View, probability: number, loss: number): RampStep {
  const { probabilityBands, lossBands } = view.bank.scoring.risk;
  return cellStep(view, likelihoodLevel(probability, probabilityBands), impactLevel(loss, lossBands));
}

/** Where a risk is open, the gravest first; where it is only watched, those places. */
export function openScopes({ perScope, scopes }: Risk): string[] {
  const open = new Set(perScope.filter((one) => one.status === 'risk').map((one) => one.id));
  return open.size === 0 ? [...scopes] : scopes.filter((id) => open.has(id));
}

/** A score with where it may lie by what the answers rest on: `48* (38 to 48)`. */
export function scoreWithRange({ demonstrated, capped, interval }: Score): string {
  const value = `${score(demonstrated)}${capped ? '*' : ''}`;
  if (score(interval.low) === score(interval.high)) return value;
  return `${value} (${score(interval.low)} to ${score(interval.high)})`;
}

/** Visible items about one entity, in the order of the interview. */
export function itemsOf(view: View, scope: Scope, id: string): readonly Item[] {
  return view.context.itemsOf[scope].get(id) ?? [];
}

export function itemQuestion(view: View, item: Item): string {
  const { scope } = item.question;
  const subject = item.standard ? 'every flow' : nameOf(view, scope, scopeIdOf(item));
  return questionText(item.question, subject);
}

import { type Context, createContext } from '../../analysis/context.ts';
import type { Analysis, Score } from '../../analysis/schema.ts';
import { objectName, scopeName, systemName } from '../../analysis/wording.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Question, Rule, Scope } from '../../bank/schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { ColumnOf } from './data-table.ts';

/** What every table is read from. */
export type Source = {
  assessment: Assessment;
  analysis: Analysis;
  bank: Bank;
  context: Context;
  questions: ReadonlyMap<string, Question>;
  rules: ReadonlyMap<string, Rule>;
};

export function sourceOf(assessment: Assessment, analysis: Analysis, bank: Bank): Source {
  return {
    assessment,
    analysis,
    bank,
    context: createContext(assessment, bank),
    questions: new Map(bank.questions.map((question) => [question.id, question])),
    rules: new Map(bank.rules.map((rule) => [rule.id, rule])),
  };
}

/** The name of something whose kind is known, else of anything that has this id, else the id. */
export function nameOf({ context, assessment }: Source, id: string, kind?: Scope): string {
  const { index } = context;
  if (kind !== undefined) return scopeName(index, kind, id);
  if (index.systems.has(id)) return systemName(index, id);
  if (index.objects.has(id)) return objectName(index, id);
  if (index.flows.has(id)) return scopeName(index, 'flow', id);
  return assessment.processes.find((one) => one.id === id)?.name ?? id;
}

/** Names of several ids, of which one may be several joined by +. */
export function namesOf(source: Source, ids: readonly string[], kind?: Scope): string {
  const one = (id: string) => (id === 'project' ? 'the project' : nameOf(source, id, kind));
  return ids.map((id) => (kind === undefined ? id.split('+').map(one).join(' + ') : one(id))).join('; ');
}

/** The name of a person in the list of stakeholders. */
export function personOf({ assessment }: Source, id: string | undefined): string | undefined {
  return assessment.stakeholders.find((one) => one.id === id)?.name ?? id;
}

/** The readiness of something, in columns. Empty where nothing about it is answered. */
export function scoreColumns<T extends { id: string }>(
  scores: Readonly<Record<string, Score | null>>,
): readonly ColumnOf<T>[] {
  const of = (read: (score: Score) => number | string) => (one: T) => {
    const score = scores[one.id] ?? undefined;
    return score === undefined ? undefined : read(score);
  };
  return [
    { head: 'Demonstrated', type: 'number', width: 14, of: of((score) => score.demonstrated) },
    { head: 'At least', type: 'number', width: 10, of: of((score) => score.interval.low) },
    { head: 'At most', type: 'number', width: 10, of: of((score) => score.interval.high) },
    { head: 'Potential', type: 'number', width: 11, of: of((score) => score.potential) },
    { head: 'Coverage', type: 'percent', width: 11, of: of((score) => score.coverage) },
    { head: 'Completeness', type: 'percent', width: 14, of: of((score) => score.completeness) },
    { head: 'Gates failed', type: 'text', width: 18, of: of((score) => score.gatesFailed.join('; ')) },
  ];
}

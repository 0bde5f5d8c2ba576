import type { Risk } from '../../../analysis/schema.ts';
import { splitAnswerKey } from '../../../model/answer.ts';
import type { View } from '../../view.ts';
import { type Fact, factsOf } from './facts.ts';

/** One cause: everything that the same question, or the same check, stands behind. */
export type Cause = {
  /** Id of the question, of the check or of the signal. */
  key: string;
  /** Gravest first. */
  facts: readonly Fact[];
  /** Keys of the gates that failed on it. */
  gates: readonly string[];
  /** Open and watched risks that it carries most, in register order. */
  risks: readonly Risk[];
};

/** The causes of everything found, those with a card first: broken by figures, a gate or a red risk, then by what can be saved. */
export function causesOf(view: View): Cause[] {
  const found = new Map<string, { facts: Fact[]; gates: string[]; risks: Risk[] }>();
  const at = (key: string) => {
    const known = found.get(key) ?? { facts: [], gates: [], risks: [] };
    found.set(key, known);
    return known;
  };
  for (const risk of view.analysis.risks) if (risk.status !== 'ok') at(carrierOf(risk)).risks.push(risk);
  for (const key of view.analysis.readiness.project?.gatesFailed ?? [])
    at(splitAnswerKey(key).questionId).gates.push(key);
  for (const fact of factsOf(view)) at(fact.cause).facts.push(fact);
  return [...found]
    .map(([key, { facts, gates, risks }]): Cause => ({ key, facts: facts.sort(graver), gates, risks }))
    .sort((one, other) => alarms(other) - alarms(one) || saved(other) - saved(one));
}

/** The question, or the signal, that carries most of the gap where the risk is largest. */
function carrierOf({ rule, perScope }: Risk): string {
  const [worst] = [...(perScope[0]?.triggers ?? [])].sort(
    (one, other) => other.weight * other.gap - one.weight * one.gap,
  );
  return worst === undefined ? rule : splitAnswerKey(worst.key).questionId;
}

function graver(one: Fact, other: Fact): number {
  return (
    Number(other.broken) - Number(one.broken) ||
    Number(other.headline !== undefined) - Number(one.headline !== undefined)
  );
}

function alarms({ facts, gates, risks }: Cause): number {
  const red = risks.some((risk) => risk.status === 'risk' && risk.colour === 'red');
  return Number(facts.some((fact) => fact.broken)) + Number(gates.length > 0) + Number(red);
}

function saved({ risks }: Cause): number {
  return Math.max(0, ...risks.map((risk) => (risk.status === 'risk' ? risk.reducibleLoss : risk.reducibleLoss / 10)));
}

/** Whether it is more than something to keep an eye on. */
export function deservesCard({ facts, gates, risks }: Cause): boolean {
  return facts.length > 0 || gates.length > 0 || risks.some((risk) => risk.status === 'risk');
}

import type { Assessment } from '../assessment.ts';
import type { Decision } from '../entities.ts';

/** The assessment without any pointer to a person: what they owned has no owner then, and says so in the report. */
export function withoutPerson(assessment: Assessment, id: string): Assessment {
  const owners = ['businessOwner', 'technicalOwner'] as const;
  return {
    ...assessment,
    objectives: assessment.objectives.map((one) => dropPointers(one, ['owner'], id)),
    stakeholders: assessment.stakeholders.map((one) => dropPointers(one, ['deputy'], id)),
    decisions: Object.fromEntries(
      Object.entries(assessment.decisions).map(([aspect, decision]) => [
        aspect,
        decision && withoutDecider(decision, id),
      ]),
    ),
    treatments: Object.fromEntries(
      Object.entries(assessment.treatments).map(([rule, one]) => [rule, dropPointers(one, ['owner'], id)]),
    ),
    existingIntegrations: assessment.existingIntegrations.map((one) => dropPointers(one, ['owner'], id)),
    systems: assessment.systems.map((one) => dropPointers(one, owners, id)),
    flows: assessment.flows.map((one) => {
      const flow = dropPointers(one, owners, id);
      return flow.reconciliation?.owner === id
        ? { ...flow, reconciliation: dropPointers(flow.reconciliation, ['owner'], id) }
        : flow;
    }),
    processes: assessment.processes.map((one) => dropPointers(one, ['owner'], id)),
    failures: assessment.failures.map((one) =>
      one.notify.includes(id) ? { ...one, notify: one.notify.filter((who) => who !== id) } : one,
    ),
  };
}

function withoutDecider({ accountable, ...decision }: Decision, id: string): Decision {
  const others = Array.isArray(accountable) ? accountable.filter((who) => who !== id) : accountable;
  const left = others === id || (Array.isArray(others) && others.length === 0) ? undefined : others;
  const drop = (list: readonly string[]) => list.filter((who) => who !== id);
  return {
    ...(left !== undefined && { accountable: left }),
    responsible: drop(decision.responsible),
    consulted: drop(decision.consulted),
    informed: drop(decision.informed),
  };
}

/** The entity without those of the fields that hold `id`; the same object where none does. */
function dropPointers<E extends object>(entity: E, fields: readonly (keyof E)[], id: string): E {
  const held = fields.filter((field) => entity[field] === id);
  if (held.length === 0) return entity;
  const copy = { ...entity };
  for (const field of held) delete copy[field];
  return copy;
}

import type { Modifier, Rule, Scope, Scoring } from '../../bank/schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Flow, Profile } from '../../model/entities.ts';
import { anyExternal, messagesPerDay } from '../entity-facts.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';

/** What a rule is evaluated on, as far as modifiers ask: the systems and flows concerned. */
export type Subject = { systems: readonly string[]; flows: readonly Flow[] };

/** Suppliers from which their number itself is a circumstance. */
const MANY_VENDORS = 3;

/** Circumstances of the whole project: those stated, and those that other facts of the profile imply. */
export function projectCircumstances({ contextFlags, vendors, regulated }: Profile): ReadonlySet<Modifier> {
  const flags = new Set<Modifier>(contextFlags);
  if (vendors !== undefined && vendors >= MANY_VENDORS) flags.add('vendors3');
  if (regulated === true) flags.add('regulated');
  return flags;
}

/** Whether the flows concerned carry many messages; where none of them states a volume, what the profile says. */
function isHighVolume({ flows }: Subject, stated: boolean, threshold: number): boolean {
  const volumes = flows.flatMap((flow) => messagesPerDay(flow) ?? []);
  return volumes.length === 0 ? stated : volumes.some((perDay) => perDay >= threshold);
}

/** The odds factors of a rule that apply to a subject, in the order of the rule. */
export function modifiersOf(
  rule: Rule,
  subject: Subject,
  index: EntityIndex,
  circumstances: ReadonlySet<Modifier>,
  scoring: Scoring['risk'],
): { name: Modifier; factor: number }[] {
  const applies = (name: Modifier): boolean => {
    if (name === 'external') return anyExternal(index, subject.systems);
    if (name === 'two_way') return subject.flows.some((flow) => flow.direction === 'two_way');
    if (name === 'high_volume') return isHighVolume(subject, circumstances.has(name), scoring.highVolumePerDay);
    return circumstances.has(name);
  };
  return rule.modifiers.filter(applies).map((name) => ({ name, factor: scoring.odds[name] ?? 1 }));
}

/** The systems and flows that an entity of a scope concerns. */
export function subjectOf(index: EntityIndex, scope: Scope, id: string, { flows }: Assessment): Subject {
  if (scope === 'project') return { systems: [...index.systems.keys()], flows };
  if (scope === 'system') return { systems: [id], flows: index.flowsOfSystem.get(id) ?? [] };
  if (scope === 'data') {
    return { systems: index.systemsOfObject.get(id) ?? [], flows: index.flowsOfObject.get(id) ?? [] };
  }
  const flow = index.flows.get(id);
  return flow ? { systems: endsOf(flow), flows: [flow] } : { systems: [], flows: [] };
}

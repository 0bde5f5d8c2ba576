import { condition } from '../../bank/conditions.ts';
import { type Facts, factBook } from '../../bank/facts.ts';
import type { Rule, Scope } from '../../bank/schema.ts';
import { type Context, pointsOf, scopeIdOf } from '../context.ts';
import { PROJECT } from '../conventions.ts';
import type { FindingFacts } from './findings.ts';

/** Whether the condition of a rule holds where it stands; a rule without a condition always does. */
export type Conditions = {
  onEntity(rule: Rule, scope: Scope, id: string): boolean;
  onFinding(rule: Rule, facts: FindingFacts): boolean;
};

export function createConditions(context: Context): Conditions {
  const facts = factBook(context.assessment, context.bank);
  const factsOf = (scope: Scope, id: string): Facts => {
    const { systems, objects, flows } = context.index;
    const [system, object, flow] = [systems.get(id), objects.get(id), flows.get(id)];
    if (scope === 'system' && system) return facts.system(system);
    if (scope === 'data' && object) return facts.data(object);
    return scope === 'flow' && flow ? facts.flow(flow) : facts.project;
  };
  return {
    onEntity(rule, scope, id) {
      if (rule.when === undefined) return true;
      return condition(rule.when, scope).holds(factsOf(scope, id), (question) => points(context, question, scope, id));
    },
    onFinding(rule, finding) {
      if (rule.when === undefined || rule.check === undefined) return true;
      const known = { ...facts.project, finding };
      return condition(rule.when, rule.check).holds(known, (question) => points(context, question, 'project', PROJECT));
    },
  };
}

/** Points of a question in this scope, else of the project; -1 where there are none. */
function points({ itemsOf }: Context, question: string, scope: Scope, id: string): number {
  const items = [...(itemsOf[scope].get(id) ?? []), ...(itemsOf.project.get(PROJECT) ?? [])];
  const item = items.find(
    (one) => one.question.id === question && (one.question.scope !== scope || scopeIdOf(one) === id),
  );
  const found = item && pointsOf(item);
  return typeof found === 'number' ? found : -1;
}

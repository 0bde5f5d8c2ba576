import type { Bank } from '../../bank/bank.ts';
import type { Rule } from '../../bank/schema.ts';
import { decidesElsewhere } from '../../bank/visible.ts';
import { splitAnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { onlyChange } from '../../model/edits/put-answer.ts';
import type { Context } from '../context.ts';
import type { Topology } from '../schema.ts';
import { buildRuleScopes } from './build.ts';
import type { RuleScope } from './rule-scope.ts';
import type { Signals } from './signals.ts';

/** The places of the rules in an assessment. */
export type Built = { assessment: Assessment; bank: Bank; scopes: readonly RuleScope[] };

/**
 * The same as `buildRuleScopes` gives, but after a single answer only the rules are built anew that it can change; of
 * those that read a signal, a condition or the shape of the landscape, that is not known. `before`: what was built last.
 */
export function buildRuleScopesAgain(
  before: Built | undefined,
  context: Context,
  topology: Topology,
  signals: Signals,
): Built {
  const { assessment, bank } = context;
  const changed = before?.bank === bank ? changedQuestion(before.assessment, assessment, bank) : undefined;
  if (before === undefined || changed === undefined) {
    return { assessment, bank, scopes: buildRuleScopes(context, topology, signals) };
  }
  const byRule = new Map<Rule, RuleScope[]>();
  for (const scope of before.scopes) {
    const list = byRule.get(scope.rule);
    if (list) list.push(scope);
    else byRule.set(scope.rule, [scope]);
  }
  const stays = (rule: Rule) =>
    rule.triggers[changed] === undefined &&
    Object.keys(rule.signals).length === 0 &&
    rule.when === undefined &&
    rule.scope !== 'graph';
  const scopes = buildRuleScopes(context, topology, signals, (rule) =>
    stays(rule) ? (byRule.get(rule) ?? []) : undefined,
  );
  return { assessment, bank, scopes };
}

/** The question whose answer is all that changed; undefined where more did, or where it decides what else is asked. */
function changedQuestion(before: Assessment, now: Assessment, bank: Bank): string | undefined {
  const key = onlyChange(before, now);
  const id = key && splitAnswerKey(key).questionId;
  return id === undefined || decidesElsewhere(bank, id) ? undefined : id;
}

import { isAnswered } from '../../model/answer.ts';
import { answerKeyOf } from '../answer-key-of.ts';
import { type Context, isNotApplicable } from '../context.ts';
import { itemText, percent, scopeName } from '../wording.ts';
import { type Fault, reporter } from './finding.ts';

/** More "does not apply" than this share in one scope looks like a way round the questions. Convention. */
const MOST_NOT_APPLICABLE = 0.3;

/** I-23: "does not apply" has a reason, is no answer to a gate, and is the exception in a scope. */
export function notApplicableIsJustified(context: Context): Fault[] {
  const found: Fault[] = [];
  const error = reporter('I-23', 'error');
  const seen = new Set<string>();
  for (const item of context.items.filter(isNotApplicable)) {
    const key = answerKeyOf(item);
    if (seen.has(key)) continue;
    seen.add(key);
    const question = `“${itemText(context, item)}”`;
    if (item.reply?.na === '') {
      found.push(error(key, 'na', `${question} is said not to apply, without a reason.`, 'say why it does not apply'));
    }
    if (item.question.gate) {
      const text = `${question} is a condition of every project: it cannot be said not to apply.`;
      found.push(error(key, 'na', text, 'answer it with points or as unknown'));
    }
  }
  const warning = reporter('I-23', 'warning');
  for (const scope of ['project', 'system', 'data', 'flow'] as const) {
    for (const [id, items] of context.itemsOf[scope]) {
      const share = items.filter(isNotApplicable).length / items.length;
      if (share <= MOST_NOT_APPLICABLE) continue;
      const text = `${percent(share)} of the questions about ${scopeName(context.index, scope, id)} are said not to apply.`;
      found.push(warning(id, 'answers', text, 'check whether it belongs in the landscape'));
    }
  }
  return found;
}

/** I-27: what both sides agreed on in place of different answers says why; their own answers stay as they are. */
export function consensusHasItsReason(context: Context): Fault[] {
  const { answers } = context.assessment;
  return context.items.flatMap((item): Fault[] => {
    const key = answerKeyOf(item);
    const { business, technology, joint } = Object.hasOwn(answers, key) ? (answers[key] ?? {}) : {};
    if (!isAnswered(joint) || !isAnswered(business) || !isAnswered(technology)) return [];
    const same = business.points === technology.points && (business.na === undefined) === (technology.na === undefined);
    if (same || (joint.note ?? '') !== '') return [];
    const text = `The two sides answered “${itemText(context, item)}” differently, and why they agreed is not recorded.`;
    return [reporter('I-27', 'warning')(key, 'note', text, 'note the reason of the consensus')];
  });
}

/** I-28: the answers were given to the questions of this pack, in this version. */
export function packIsTheOneAnswered({ assessment, bank: { head } }: Context): Fault[] {
  const { bank } = assessment;
  if (bank === undefined || (bank.id === head.id && bank.version === head.version)) return [];
  const text = `The answers were given to the pack ${bank.id} ${bank.version}, but are read with ${head.id} ${head.version}.`;
  return [reporter('I-28', 'warning')('bank', 'version', text, 'look through the answers, then correct the version')];
}

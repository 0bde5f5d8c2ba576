import { ASPECTS } from '../../model/entities.ts';
import type { Context } from '../context.ts';
import { enumerate } from '../wording.ts';
import { type Fault, reporter } from './finding.ts';

function aspectName(aspect: string): string {
  return aspect.replaceAll('_', '-');
}

/** I-08: each aspect is decided by exactly one accountable person. Aspects that nobody touched yet are one finding. */
export function oneDeciderEach({ assessment }: Context): Fault[] {
  const found: Fault[] = [];
  const names = new Map(assessment.stakeholders.map(({ id, name }) => [id, name]));
  for (const aspect of ASPECTS) {
    const decision = assessment.decisions[aspect];
    if (decision === undefined) continue;
    const accountable = [decision.accountable ?? []].flat();
    if (accountable.length === 1) continue;
    const text =
      accountable.length === 0
        ? `Nobody is accountable for ${aspectName(aspect)}.`
        : `${enumerate(accountable.map((id) => names.get(id) ?? id))} are all accountable for ${aspectName(aspect)}: in a dispute nobody is.`;
    found.push(reporter('I-08', 'error')(aspect, 'accountable', text, 'name one person'));
  }
  const missing = ASPECTS.filter((aspect) => assessment.decisions[aspect] === undefined);
  if (missing.length > 0) {
    const text = `Who decides is not stated for ${enumerate(missing.map(aspectName), ASPECTS.length)}.`;
    found.push(reporter('I-08', 'warning')('decisions', 'accountable', text, 'name one accountable person for each'));
  }
  return found;
}

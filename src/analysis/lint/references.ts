import type { Problem } from '../../model/problem.ts';
import { checkReferences } from '../../model/references.ts';
import type { Context } from '../context.ts';
import type { Fault } from './finding.ts';

/** I-01 to I-04: ids and references, flows between two systems, with data, with a frequency that fits their trigger. */
export function referencesHold({ assessment }: Context): Fault[] {
  return checkReferences(assessment).map(asFinding);
}

/** `flows.f1.to` is the field `to` of the entity `f1`; an answer's key is its entity. */
function asFinding({ rule = 'I-01', severity, field = '', message, mend = '' }: Problem): Fault {
  const [collection = '', entity = '', ...rest] = field.split('.');
  return { id: rule, severity, entity, field: rest.length > 0 ? rest.join('.') : collection, text: message, mend };
}

import type { Problem } from '../../model/problem.ts';
import type { PackEntries } from '../assemble.ts';
import { unknownIds } from './known.ts';

/** Whether what two sides talk about refers to questions and dimensions that exist. */
export function checkAgreement({ agreement, questions, head }: PackEntries): Problem[] {
  const known = new Set(questions.map(({ value }) => value.id));
  const dimensions = new Set(head.flatMap(({ value }) => value.dimensions.map(({ id }) => id)));
  return agreement.flatMap((entry) => {
    const { patterns, agenda, high, low } = entry.value;
    const inPattern = (name: 'dimensions' | 'questions') =>
      patterns.flatMap((pattern, at) => pattern[name].map((id) => ({ id, field: ['patterns', at, name] })));
    const ofAgenda = (name: 'aspectOfDimension' | 'aspectOfQuestion') =>
      Object.keys(agenda[name]).map((id) => ({ id, field: ['agenda', name, id] }));
    return [
      ...(low < high ? [] : [entry.fault('low must be less than high', ['low'])]),
      ...unknownIds(entry, 'dimension', [...inPattern('dimensions'), ...ofAgenda('aspectOfDimension')], dimensions),
      ...unknownIds(entry, 'question', [...inPattern('questions'), ...ofAgenda('aspectOfQuestion')], known),
    ];
  });
}

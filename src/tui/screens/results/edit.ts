import type { FailureScenario } from '../../../analysis/landscape/schema.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { ASPECTS } from '../../../model/entities.ts';
import { personName } from '../../state/forms/people.ts';
import type { FailureDraft, Subject } from '../../state/forms/subject.ts';
import type { Place } from '../../state/navigation.ts';

const form = (subject: Subject): Place => ({ screen: 'form', subject });

/** Where an entry of the landscape, a person or a process is changed; undefined where nothing has this id. */
export function editOf(a: Assessment, id: string): Place | undefined {
  const kinds = ['systems', 'dataObjects', 'flows', 'stakeholders', 'objectives', 'problems'] as const;
  const of = kinds.find((kind) => a[kind].some((one: { id: string }) => one.id === id));
  if (of !== undefined) return form({ of, id });
  return a.processes.some((one) => one.id === id) ? { screen: 'process', id } : undefined;
}

/**
 * Where a failure scenario is changed. One of the usual ones is taken over as one of the people's own. The analysis lists
 * their own first, in the order of the assessment.
 */
export function editOfScenario(a: Assessment, all: readonly FailureScenario[], one: FailureScenario): Place {
  const at = all.filter(({ source }) => source === 'own').indexOf(one);
  if (at >= 0) return form({ of: 'failures', at });
  const { name, detection, reaction, notify, channel, withinMinutes } = one;
  const told = notify.flatMap(({ role, people }) => (people.length > 0 ? people : [role]));
  const from: FailureDraft = {
    mode: name,
    detection,
    reaction,
    notify: [...new Set(told.map((who) => personName(a, who)))],
    channel,
    ...(withinMinutes !== null && { withinMinutes }),
  };
  return form({ of: 'failures', from, ...(one.flow !== null && { flow: one.flow }) });
}

/** Where it is decided who answers for an aspect; undefined where the program does not know the aspect. */
export function editOfAspect(aspect: string): Place | undefined {
  const known = ASPECTS.find((one) => one === aspect);
  return known === undefined ? undefined : form({ of: 'decision', aspect: known });
}

import type { Assessment } from '../assessment.ts';
import type { Problem } from '../problem.ts';
import type { Ids } from './ids.ts';

/** I-01 for people: owners, deputies and deciders should be listed as stakeholders. notify may be free text. */
export function peopleReferences(assessment: Assessment, ids: Ids): Problem[] {
  const person = (who: string | readonly string[] | undefined, field: string) =>
    ids.unresolved('stakeholders', who, field);
  return [
    ...assessment.objectives.flatMap(({ id, owner }) => person(owner, `objectives.${id}.owner`)),
    ...assessment.stakeholders.flatMap(({ id, deputy }) => person(deputy, `stakeholders.${id}.deputy`)),
    ...Object.entries(assessment.decisions).flatMap(([aspect, decision]) =>
      (['accountable', 'responsible', 'consulted', 'informed'] as const).flatMap((role) =>
        person(decision?.[role], `decisions.${aspect}.${role}`),
      ),
    ),
    ...Object.entries(assessment.treatments).flatMap(([rule, { owner }]) => person(owner, `treatments.${rule}.owner`)),
    ...assessment.systems.flatMap(({ id, businessOwner, technicalOwner }) => [
      ...person(businessOwner, `systems.${id}.businessOwner`),
      ...person(technicalOwner, `systems.${id}.technicalOwner`),
    ]),
    ...assessment.existingIntegrations.flatMap(({ id, owner }) => person(owner, `existingIntegrations.${id}.owner`)),
    ...assessment.flows.flatMap(({ id, businessOwner, technicalOwner, reconciliation }) => [
      ...person(businessOwner, `flows.${id}.businessOwner`),
      ...person(technicalOwner, `flows.${id}.technicalOwner`),
      ...person(reconciliation?.owner, `flows.${id}.reconciliation.owner`),
    ]),
    ...assessment.processes.flatMap(({ id, owner }) => person(owner, `processes.${id}.owner`)),
  ];
}

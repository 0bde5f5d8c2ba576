import type { Context } from '../context.ts';
import { CRITICAL_FROM } from '../conventions.ts';
import { isExternal } from '../entity-facts.ts';
import { systemName } from '../wording.ts';
import { type Fault, reporter } from './finding.ts';

/** I-07: every system takes part in a flow, or says why it is listed. */
export function systemsTakePart({ assessment, index }: Context): Fault[] {
  const report = reporter('I-07', 'warning');
  return assessment.systems
    .filter(({ id, influencesOnly }) => influencesOnly === undefined && !index.flowsOfSystem.has(id))
    .map(({ id }) =>
      report(
        id,
        'influencesOnly',
        `${systemName(index, id)} exchanges nothing with any other system.`,
        'add its flows, say in influencesOnly why it matters all the same, or strike it out',
      ),
    );
}

/** I-09: an important system has a business and a technical owner. */
export function importantSystemsHaveOwners({ assessment, index }: Context): Fault[] {
  const report = reporter('I-09', 'warning');
  return assessment.systems
    .filter(({ criticality }) => criticality >= CRITICAL_FROM)
    .flatMap(({ id, businessOwner, technicalOwner }) => {
      const lacking = [
        ...(businessOwner === undefined ? ['business'] : []),
        ...(technicalOwner === undefined ? ['technical'] : []),
      ];
      if (lacking.length === 0) return [];
      const owner = `${lacking.join(' and no ')} owner`;
      const text = `${systemName(index, id)} is important, but has no ${owner}.`;
      return [report(id, `${lacking[0]}Owner`, text, `name its ${owner.replace(' and no ', ' and its ')}`)];
    });
}

/** I-22: an external system has a contact and an agreed availability, or says that they are not known. */
export function externalSystemsHaveTerms({ assessment, index }: Context): Fault[] {
  const report = reporter('I-22', 'warning');
  return assessment.systems.filter(isExternal).flatMap(({ id, contact, availability }) => {
    const name = systemName(index, id);
    const found: Fault[] = [];
    if (contact === undefined || contact === '') {
      found.push(
        report(id, 'contact', `${name} is external, but nobody there is named.`, 'name whom to call, or write unknown'),
      );
    }
    if (availability?.sla === undefined) {
      const mend = 'enter the agreed percentage or unknown, and ask for a slot for changes';
      found.push(
        report(id, 'availability.sla', `${name} is external, but its agreed availability is not stated.`, mend),
      );
    }
    return found;
  });
}

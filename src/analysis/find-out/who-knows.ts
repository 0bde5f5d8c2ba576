import type { Question } from '../../bank/schema.ts';
import type { Item } from '../../bank/visible.ts';
import type { System } from '../../model/entities.ts';
import { type Context, scopeIdOf } from '../context.ts';
import { goldenSystems } from '../golden-record.ts';
import type { Asking, Knower } from './schema.ts';

/** Who can answer an item, and as which side. */
export type Knows = Pick<Knower, 'id' | 'kind' | 'name' | 'contact'> & { side: Asking['side'] };

type Owned = { businessOwner?: string | undefined; technicalOwner?: string | undefined };

const ROLES = { business: 'Business side', technology: 'Technology side', both: 'Business and technology together' };

/**
 * The owner on the side that is asked (what concerns both: the technical owner, else the business owner) of the flow, the
 * system or the system that holds the golden record; else that system's contact, else its vendor; else the side as such.
 * A flow without owners is asked of its source, then its target. What holds for all flows has no owner.
 */
export function whoKnows(context: Context, item: Item): Knows {
  const { question } = item;
  const owned = ownersOf(context, item);
  for (const one of owned) {
    const found = owner(context, question, one);
    if (found !== undefined) return found;
  }
  const side = question.answeredBy === 'both' ? 'technology' : question.answeredBy;
  for (const { contact, vendor } of owned as Partial<System>[]) {
    if (contact) return { id: `contact ${contact}`, kind: 'contact', name: contact, side };
    if (vendor) return { id: `vendor ${vendor}`, kind: 'vendor', name: vendor, side };
  }
  const { answeredBy } = question;
  return {
    id: `role ${answeredBy}`,
    kind: 'role',
    name: ROLES[answeredBy],
    side: answeredBy === 'both' ? 'joint' : answeredBy,
  };
}

/** What may have an owner who knows, the nearest first. */
function ownersOf({ index }: Context, item: Item): Owned[] {
  const id = scopeIdOf(item);
  const systems = (ids: readonly string[]) => ids.flatMap((one) => index.systems.get(one) ?? []);
  switch (item.question.scope) {
    case 'project':
      return [];
    case 'system':
      return systems([id]);
    case 'data': {
      const object = index.objects.get(id);
      return object === undefined ? [] : systems(goldenSystems(object));
    }
    case 'flow': {
      const flow = item.standard ? undefined : index.flows.get(id);
      return flow === undefined ? [] : [flow, ...systems([flow.from, flow.to])];
    }
  }
}

function owner({ assessment }: Context, { answeredBy }: Question, owned: Owned): Knows | undefined {
  const business = answeredBy !== 'technology' ? owned.businessOwner : undefined;
  const technical = answeredBy !== 'business' ? owned.technicalOwner : undefined;
  const person = technical ?? business;
  if (person === undefined) return undefined;
  const known = assessment.stakeholders.find(({ id }) => id === person);
  const contact = known?.contact ?? known?.channels?.[0];
  return {
    id: `person ${person}`,
    kind: 'person',
    name: known?.name ?? person,
    ...(contact === undefined ? {} : { contact }),
    side: technical === undefined ? 'business' : 'technology',
  };
}

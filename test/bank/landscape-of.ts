import type { z } from 'zod';
import { type Assessment, assessment } from '../../src/model/assessment.ts';

/** An assessment of two systems, two objects and two flows at depth standard, with fields and answers over it. */
export function landscapeOf(more: Partial<z.input<typeof assessment>> = {}): Assessment {
  return assessment.parse({
    plimsoll: 1,
    name: 'New shop',
    systems: [
      { id: 'shop', name: 'Shop', category: 'ecommerce', criticality: 4, control: 'internal' },
      { id: 'mail', name: 'Mailbox', category: 'other', criticality: 1, control: 'external_supported' },
    ],
    dataObjects: [
      { id: 'product', name: 'Product', sensitivity: 'public' },
      { id: 'customer', name: 'Customer', sensitivity: 'personal' },
    ],
    flows: [
      {
        id: 'f1',
        name: 'News to customers',
        from: 'shop',
        to: 'mail',
        objects: ['customer'],
        direction: 'one_way',
        pattern: 'sync_api',
      },
      { id: 'f2', from: 'shop', to: 'shop2', objects: ['product'], direction: 'two_way', pattern: 'event' },
    ],
    ...more,
  });
}

/** Answers by the business and the technology together, as in `{'SY-03@shop': 2}`. */
export function joint(
  points: Record<string, number | 'unknown'>,
): Record<string, { joint: { points: number | 'unknown' } }> {
  return Object.fromEntries(Object.entries(points).map(([key, value]) => [key, { joint: { points: value } }]));
}

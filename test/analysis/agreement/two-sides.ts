import { analyse } from '../../../src/analysis/index.ts';
import type { Agenda, Alignment } from '../../../src/analysis/schema.ts';
import type { Answer, Reply } from '../../../src/model/answer.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { BANK } from '../support/bank.ts';
import { type Sketch, sketch } from '../support/build.ts';

type Side = 0 | 1 | 2 | 3 | 4 | 'unknown' | Reply;

const full = (side: Side): Reply => (typeof side === 'object' ? side : { points: side });

/** Both sides' answers to one question, perhaps with a consensus. */
export function both(business: Side, technology: Side, joint?: Side): Answer {
  return {
    business: full(business),
    technology: full(technology),
    ...(joint === undefined ? {} : { joint: full(joint) }),
  };
}

/** Two systems of two departments with a flow between them. */
export const SHOP: Sketch = {
  stakeholders: [
    { id: 'ann', name: 'Ann', department: 'Sales' },
    { id: 'bob', name: 'Bob', department: 'IT' },
    { id: 'cy', name: 'Cy', department: 'Management' },
  ],
  systems: [
    { id: 'shop', name: 'Shop', department: 'Sales', criticality: 4 },
    { id: 'erp', name: 'ERP', technicalOwner: 'bob', criticality: 1 },
    { id: 'dwh', name: 'Warehouse' },
  ],
  dataObjects: [{ id: 'order', name: 'Order', goldenRecord: 'erp' }],
  flows: [{ id: 'orders', name: 'Orders', from: 'shop', to: 'erp', objects: ['order'] }],
};

export function compare(answers: Record<string, Answer>, facts: Sketch = {}): Assessment {
  return sketch({ ...SHOP, ...facts, answers });
}

export function alignmentOf(a: Assessment): NonNullable<Alignment> {
  const { alignment } = analyse(a, BANK);
  if (alignment === null) throw new Error('no question has both sides');
  return alignment;
}

export function agendaOf(a: Assessment): Agenda {
  return analyse(a, BANK).agenda;
}

import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/bank/names.ts';
import { sketch } from '../analysis/support/build.ts';

const named = (flows: Record<string, unknown>[]) => {
  const names = namesIn(
    sketch({
      systems: [
        { id: 'erp', name: 'ERP' },
        { id: 'shop', name: 'Shop' },
      ],
      dataObjects: [
        { id: 'stock', name: 'Stock' },
        { id: 'price', name: 'Price' },
      ],
      flows: flows.map((flow, at) => ({ id: `f${at + 1}`, from: 'erp', to: 'shop', ...flow })),
    }),
  );
  return flows.map((_, at) => names.of('flow', `f${at + 1}`));
};

describe('the name of a flow', () => {
  it('is its own, else its ends', () => {
    expect(named([{ name: 'Stock of the day' }, { objects: ['price'] }])).toEqual(['Stock of the day', 'ERP to Shop']);
  });

  it('tells what it carries where several without a name join the same systems', () => {
    expect(named([{ objects: ['stock'] }, { objects: ['price', 'stock'] }])).toEqual([
      'ERP to Shop (Stock)',
      'ERP to Shop (Price, Stock)',
    ]);
  });

  it('has the id where that does not tell them apart either', () => {
    expect(named([{ objects: ['stock'] }, { objects: ['stock'] }, {}])).toEqual([
      'ERP to Shop (f1)',
      'ERP to Shop (f2)',
      'ERP to Shop (f3)',
    ]);
  });
});

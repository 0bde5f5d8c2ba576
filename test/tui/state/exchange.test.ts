import { describe, expect, it } from 'vitest';
import { updateEntity } from '../../../src/model/edits/entities.ts';
import { cellBeside, cellOf, exchangeOf } from '../../../src/tui/state/exchange.ts';
import { addFlow } from '../../../src/tui/state/exchanging.ts';
import { firstShop, makeWizard } from '../support/world.ts';

const shop = firstShop();
const { systems } = shop;
const place = (id: string) => systems.findIndex((system) => system.id === id);

describe('who sends what to whom', () => {
  it('has each flow in the line of its sender and the column of its receiver', () => {
    const { cells, flows } = exchangeOf(shop);
    expect(flows).toBe(shop.flows.length);
    for (const flow of shop.flows) {
      const cell = cells.get(cellOf(systems.length, place(flow.from), place(flow.to)));
      expect(cell?.some((one) => one.flow.id === flow.id && !one.isReturn)).toBe(true);
    }
  });

  it('has a two-way flow the other way round too, marked as the way back', () => {
    const flow = shop.flows[0];
    if (flow === undefined) throw new Error('no flow');
    const both = exchangeOf(updateEntity(shop, 'flows', flow.id, { direction: 'two_way' }));
    const back = both.cells.get(cellOf(systems.length, place(flow.to), place(flow.from)));
    expect(back?.find((one) => one.flow.id === flow.id)?.isReturn).toBe(true);
  });

  it('leaves out flows whose systems are not there', () => {
    const lost = { ...shop, systems: systems.slice(0, 1) };
    expect(exchangeOf(lost).order).toEqual([]);
  });

  it('goes from flow to flow, in reading order and round the end', () => {
    const exchange = exchangeOf(shop);
    const [first = -1, second] = exchange.order;
    expect(cellBeside(exchange, first, 1)).toBe(second);
    expect(cellBeside(exchange, first, -1)).toBe(exchange.order.at(-1));
    expect(cellBeside(exchange, exchange.order.at(-1) ?? 0, 1)).toBe(first);
    expect(cellBeside(exchangeOf({ ...shop, flows: [] }), 3, 1)).toBeUndefined();
  });
});

describe('adding a flow between two systems', () => {
  const [from, to] = [systems[0]?.id ?? '', systems.at(-1)?.id ?? ''];
  const added = (carried: Parameters<typeof addFlow>[3]) => {
    const { wizard } = makeWizard();
    wizard.begin(shop, [{ screen: 'home' }, { screen: 'exchange' }]);
    addFlow(wizard, from, to, carried);
    return { wizard, after: wizard.session?.assessment ?? shop };
  };

  it('takes a data object that is there, or none yet', () => {
    const object = shop.dataObjects[0]?.id ?? '';
    expect(added({ id: object }).after.flows.at(-1)).toMatchObject({ from, to, objects: [object] });
    expect(added('not said').after.flows.at(-1)).toMatchObject({ from, to, objects: [] });
  });

  it('adds a data object of a new name along, and both go with one undo', () => {
    const { wizard, after } = added({ name: 'Voucher' });
    expect(after.dataObjects.at(-1)).toMatchObject({ name: 'Voucher' });
    expect(after.flows.at(-1)?.objects).toEqual([after.dataObjects.at(-1)?.id]);
    wizard.dispatch({ type: 'undo' });
    expect(wizard.session?.assessment).toEqual(shop);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import type { Place } from '../../../src/tui/state/navigation.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
afterEach(() => screen.close());

function open(place: Place, a: Assessment = firstShop()): void {
  ({ wizard } = makeWizard());
  wizard.begin(a, [{ screen: 'home' }, { screen: 'interview' }, place]);
  screen = new Screen(wizard, 100, 60);
}

const stated = () => wizard.session?.assessment ?? firstShop();
const objectOf = (id: string) => stated().dataObjects.find((one) => one.id === id);

/** Moves the mark of a form down to a field. */
async function to(label: string): Promise<void> {
  const mark = new RegExp(`❯ ${label}(?: |$)`, 'm');
  for (let at = 0; at < 80 && !mark.test(screen.text); at++) await screen.press('down');
  expect(screen.text).toMatch(mark);
}

describe('the interfaces of systems', () => {
  it('are added, changed and taken out, each with its system', async () => {
    open({ screen: 'facts', tab: 'interfaces' }, withoutInterfaces());
    await screen.waitFor('No interface is entered yet.');
    await screen.press('a', 'right', 'down', 'right');
    await to('Ends on');
    screen.burst('2027-03-01', 'ctrl+s');
    await screen.waitFor(/❯ PIM +GraphQL/);
    const id = stated().systems.find(({ name }) => name === 'PIM')?.id ?? '';
    const interfaces = () => stated().systems.find((one) => one.id === id)?.interfaces;
    expect(interfaces()).toEqual([{ kind: 'graphql', deprecationDate: '2027-03-01' }]);
    await screen.press('enter');
    await to('Documentation');
    await screen.press('right', 'right', 'ctrl+s');
    await screen.waitFor(/❯ PIM +GraphQL +current/);
    expect(interfaces()).toEqual([{ kind: 'graphql', docStatus: 'current', deprecationDate: '2027-03-01' }]);
    await screen.press('d');
    await screen.waitFor('No interface is entered yet.');
    expect(interfaces()).toBeUndefined();
    await screen.press('z');
    await screen.waitFor(/PIM +GraphQL/);
  });
});

describe('golden records', () => {
  it('may be several, which is a conflict', async () => {
    open({ screen: 'facts', tab: 'golden' });
    await screen.waitFor(/❯ Product +all +PIM/);
    await screen.press('enter', 'space', 'ctrl+s');
    await screen.waitFor(/❯ Product +all +PIM, E-commerce platform/);
    expect(objectOf('product')?.goldenRecord).toEqual(['pim', 'shop']);
  });

  it('are held by group of attributes, the former one for everything else', async () => {
    open({ screen: 'facts', tab: 'golden' });
    await screen.waitFor(/❯ Product +all +PIM/);
    await screen.press('a', 'down');
    screen.burst('List prices', 'down', 'net, gross', 'down', 'space', 'ctrl+s');
    await screen.waitFor(/Product +List prices +E-commerce platform/);
    expect(screen.text).toMatch(/Product +Everything else +PIM/);
    expect(objectOf('product')).toMatchObject({
      goldenRecord: { rest: 'pim', 'list-prices': 'shop' },
      attributeGroups: [
        { id: 'rest', name: 'Everything else' },
        { id: 'list-prices', name: 'List prices', attributes: ['net', 'gross'] },
      ],
    });
    await screen.press('home', 'down', 'd');
    await screen.waitFor(/❯?.*Product +all +PIM/);
    expect(objectOf('product')?.goldenRecord).toBe('pim');
    expect(objectOf('product')?.attributeGroups).toBeUndefined();
  });
});

describe('the forms', () => {
  it('hold what the file holds of a system, its lead time too, which the schedule waits for', async () => {
    open({ screen: 'form', subject: { of: 'systems', id: 'erp' } }, answeredShop());
    await to('Lead time');
    screen.burst('140');
    await to('Does');
    screen.burst('books, stock values');
    await to('Note');
    screen.burst('Closed at month-end', 'ctrl+s');
    await screen.gone('❯ Note');
    expect(stated().systems.find(({ id }) => id === 'erp')).toMatchObject({
      leadTimeDays: 140,
      functions: ['books', 'stock values'],
      note: 'Closed at month-end',
    });
  });

  it('open an identifier that is a name into what else is known of it, and close it again', async () => {
    open({ screen: 'form', subject: { of: 'dataObjects', id: 'product' } });
    await to('Never changes');
    await screen.press('right', 'ctrl+s');
    await screen.gone('❯ Never changes');
    expect(objectOf('product')?.identifier).toEqual({ name: 'SKU and GTIN', immutable: true });
    screen.close();
    open({ screen: 'form', subject: { of: 'dataObjects', id: 'product' } }, stated());
    await to('Never changes');
    await screen.press('left');
    await to('Note');
    screen.burst('No colour in it', 'ctrl+s');
    await screen.gone('❯ Note');
    expect(objectOf('product')).toMatchObject({ identifier: 'SKU and GTIN', note: 'No colour in it' });
  });

  it('hold how a flow is kept right and what makes it dear', async () => {
    open({ screen: 'form', subject: { of: 'flows', id: 'f1' } });
    await to('Size class');
    await screen.press('right', 'down', 'right');
    await to('Kept aside');
    await screen.press('right');
    await to('Compared by');
    screen.burst('Anna', 'ctrl+s');
    await screen.gone('❯ Compared by');
    expect(stated().flows[0]).toMatchObject({
      estimate: { size: 'XS', drivers: { interface: 'standard_connector' } },
      errorHandling: { dlq: true },
      reconciliation: { owner: 'anna' },
    });
  });

  it('set the seed of the simulation', async () => {
    open({ screen: 'settings', isOpen: true });
    await to('Seed');
    screen.burst('7', 'ctrl+s');
    await screen.gone('❯ Seed');
    expect(stated().seed).toBe(7);
  });
});

describe('the day until which an answer holds', () => {
  it('is asked for by itself, and only of an answer', async () => {
    open({ screen: 'interview', at: 'P-ST-01' });
    await screen.waitFor('P-ST-01');
    await screen.press('d');
    await screen.waitFor('Answer the question first');
    await screen.press('3', 'left', 'd');
    await screen.waitFor('Until when does the answer hold?');
    screen.burst('2027-03-01', 'enter');
    await screen.waitFor('holds until 2027-03-01');
    expect(stated().answers['P-ST-01']?.joint).toEqual({ points: 3, until: '2027-03-01' });
    await screen.press('d', 'ctrl+u', 'enter');
    await screen.gone('holds until');
    expect(stated().answers['P-ST-01']?.joint).toEqual({ points: 3 });
  });
});

function withoutInterfaces(): Assessment {
  const shop = firstShop();
  return { ...shop, systems: shop.systems.map(({ interfaces: _, ...system }) => system) };
}

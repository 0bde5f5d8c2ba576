import { describe, expect, it } from 'vitest';
import { renderArchimate } from '../../../src/diagrams/text/archimate.ts';
import { NAMES, named, shown } from '../support/hostile.ts';
import { contextOf, landscape } from '../support/landscapes.ts';
import { retailer, twelve } from '../support/samples.ts';
import { all, attribute, parseXml } from '../support/xml.ts';

/** A name of XML without a colon. */
const NCNAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;

describe.each([
  ['the example', retailer()],
  ['twelve systems', twelve()],
  ['sixty systems', landscape(60)],
  ['no system', contextOf({})],
])('the ArchiMate file of %s', (_, context) => {
  const model = parseXml(renderArchimate(context));
  const elements = all(model, 'element');
  const relationships = all(model, 'relationship');
  const identifiers = Array.from(model.getElementsByTagName('*'))
    .concat(model)
    .filter((one) => one.hasAttribute('identifier'))
    .map((one) => attribute(one, 'identifier'));

  it('names everything once, as XML allows it', () => {
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(identifiers.filter((id) => !NCNAME.test(id))).toEqual([]);
  });

  it('relates elements that there are', () => {
    const known = new Set(elements.map((one) => attribute(one, 'identifier')));
    for (const one of relationships) {
      expect(known.has(attribute(one, 'source')) && known.has(attribute(one, 'target'))).toBe(true);
    }
  });

  it('shows in its view what is in the model', () => {
    const known = new Set([...elements, ...relationships].map((one) => attribute(one, 'identifier')));
    const nodes = new Set(all(model, 'node').map((one) => attribute(one, 'identifier')));
    for (const one of all(model, 'node')) expect(known.has(attribute(one, 'elementRef'))).toBe(true);
    for (const one of all(model, 'connection')) {
      expect(known.has(attribute(one, 'relationshipRef'))).toBe(true);
      expect(nodes.has(attribute(one, 'source')) && nodes.has(attribute(one, 'target'))).toBe(true);
    }
  });

  it('has its parts in the order of the schema', () => {
    const parts = Array.from(model.childNodes).map(({ nodeName }) => nodeName);
    const order = ['name', 'elements', 'relationships', 'views'];
    const found = parts.filter((one) => one !== '#text');
    expect(found).toEqual(order.filter((one) => found.includes(one)));
  });
});

it('systems, data and processes are elements of their kinds, flows and golden records relationships', () => {
  const model = parseXml(renderArchimate(retailer()));
  const typesOf = (name: string) => all(model, name).map((one) => attribute(one, 'xsi:type'));
  const { systems, dataObjects, processes } = retailer().assessment;
  expect(typesOf('element').filter((type) => type === 'ApplicationComponent')).toHaveLength(systems.length);
  expect(typesOf('element').filter((type) => type === 'DataObject')).toHaveLength(dataObjects.length);
  expect(typesOf('element').filter((type) => type === 'BusinessProcess')).toHaveLength(processes.length);
  // Thirteen flows, three of them both ways.
  expect(typesOf('relationship').filter((type) => type === 'Flow')).toHaveLength(16);
  // Nine data objects, one of them with two homes.
  expect(typesOf('relationship').filter((type) => type === 'Access')).toHaveLength(10);
});

it.each(NAMES)('the ArchiMate file gives a name with %s back as it is', (_, name) => {
  const model = parseXml(renderArchimate(named(name)));
  const names = all(model, 'element').map((one) => one.textContent);
  expect(names).toEqual([shown(name), 'Other', shown(name), 'Other data', shown(name)]);
});

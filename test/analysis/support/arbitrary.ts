import fc from 'fast-check';
import { visibleItems } from '../../../src/bank/visible.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { BANK } from './bank.ts';
import { answered, fromScenario, type Short, sketch } from './build.ts';

const SHORTS: readonly (Short | undefined)[] = [0, 1, 2, 3, 4, 'unknown', 'na', undefined];

/** A small landscape of any shape. */
export const landscapes: fc.Arbitrary<Assessment> = fc
  .record({
    depth: fc.constantFrom('quick', 'standard', 'deep'),
    categories: fc.array(fc.constantFrom('erp', 'crm', 'ecommerce', 'payment', 'integration', 'other'), {
      minLength: 1,
      maxLength: 6,
    }),
    criticality: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 }),
    arrows: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean(), fc.boolean(), fc.nat(2)), { maxLength: 10 }),
    golden: fc.array(fc.nat(5), { maxLength: 3 }),
  })
  .map(({ depth, categories, criticality, arrows, golden }) => {
    const id = (number: number) => `s${number % categories.length}`;
    const systems = categories.map((category, at) => ({
      id: `s${at}`,
      name: `System ${at}`,
      category,
      criticality: criticality[at] ?? 2,
    }));
    const dataObjects = golden.map((master, at) => ({ id: `o${at}`, name: `Object ${at}`, goldenRecord: id(master) }));
    const flows = arrows
      .filter(([from, to]) => id(from) !== id(to))
      .map(([from, to, twoWay, automatic, object], at) => ({
        id: `f${at}`,
        from: id(from),
        to: id(to),
        objects: object < dataObjects.length ? [`o${object}`] : [],
        direction: twoWay ? 'two_way' : 'one_way',
        trigger: automatic ? 'automatic' : 'on_demand',
        processes: ['p'],
      }));
    return sketch({ depth, systems, dataObjects, flows, processes: [{ id: 'p', name: 'Process' }] });
  });

const scenarios = fc
  .constantFrom(...BANK.scenarios.map(({ id }) => id))
  .chain((id) => fc.constantFrom('quick', 'standard', 'deep').map((depth) => fromScenario(id, { depth })));

/** Landscapes and scenarios with answers of every kind, some questions left open. */
export const assessments: fc.Arbitrary<Assessment> = fc
  .tuple(fc.oneof(landscapes, scenarios), fc.array(fc.nat(SHORTS.length - 1), { minLength: 1, maxLength: 60 }))
  .map(([a, picks]) => {
    const answers = visibleItems(a, BANK).flatMap(({ key, question }, at) => {
      const short = SHORTS[picks[at % picks.length] ?? 0];
      const allowed = short === 'na' && question.gate ? 'unknown' : short;
      return allowed === undefined ? [] : [[key, allowed] as const];
    });
    return answered(a, Object.fromEntries(answers));
  });

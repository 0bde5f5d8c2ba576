import type { Assessment } from '../../../src/model/assessment.ts';
import { answerSome, halfAnswered } from './sample.ts';

/** A landscape of so many systems in a ring with a hub, every other question answered. */
export function systemsOf(many: number, nameOf = (index: number) => `System ${index}`): Assessment {
  const a = halfAnswered();
  const [pattern] = a.systems;
  const [flow] = a.flows;
  const [object] = a.dataObjects;
  if (pattern === undefined || flow === undefined || object === undefined) throw new Error('the sample is empty');
  const categories = ['erp', 'crm', 'wms', 'pim', 'ecommerce', 'payment', 'courier'];
  const systems = Array.from({ length: many }, (_, index) => ({
    ...pattern,
    id: `s${index}`,
    name: nameOf(index),
    category: categories[index % categories.length] ?? 'erp',
    criticality: (index % 4) + 1,
  }));
  const dataObjects = Array.from({ length: Math.min(many, 50) }, (_, index) => ({
    ...object,
    id: `d${index}`,
    name: nameOf(1000 + index),
    goldenRecord: index % 5 === 0 && many > 1 ? [`s${index}`, `s${(index + 1) % many}`] : `s${index}`,
  }));
  const { via: _, ...direct } = flow;
  const flows = systems.flatMap((system, index) => {
    const targets = [(index + 1) % many, 0].filter((to) => to !== index);
    return [...new Set(targets)].map((to) => ({
      ...direct,
      id: `f${index}-${to}`,
      name: `${nameOf(index)} on`,
      from: system.id,
      to: `s${to}`,
      objects: [`d${index % Math.max(1, dataObjects.length)}`],
    }));
  });
  return answerSome({ ...a, answers: {}, systems, dataObjects, flows, processes: [], failures: [] });
}

import { nameOf } from '../../bank/interview.ts';
import type { Assessment } from '../../model/assessment.ts';
import { addEntity } from '../../model/edits/entities.ts';
import { change } from './landscaping.ts';
import type { Wizard } from './wizard.ts';

/** What a new flow carries: a data object that is there, one that is new by its name, or nothing said yet. */
export type Carried = { id: string } | { name: string } | 'not said';

/** Adds a flow between two systems. */
export function addFlow(wizard: Wizard, from: string, to: string, carried: Carried): void {
  const before = wizard.session?.assessment;
  if (before === undefined) return;
  const between = `${nameOf(before, from, 'system')} to ${nameOf(before, to, 'system')}`;
  const isNew = carried !== 'not said' && 'name' in carried;
  const done = change(wizard, `flow ${between} added`, (a) => withFlow(a, from, to, carried));
  wizard.dispatch({ type: 'close-dialog' });
  if (!done) return;
  const object = isNew ? `, and the data object ${carried.name},` : '';
  const text = `The flow ${between}${object} is added. Enter opens its form, z takes it back.`;
  wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
}

function withFlow(a: Assessment, from: string, to: string, carried: Carried): Assessment {
  if (carried === 'not said') return addEntity(a, 'flows', { from, to });
  if ('id' in carried) return addEntity(a, 'flows', { from, to, objects: [carried.id] });
  const named = addEntity(a, 'dataObjects', { name: carried.name });
  const object = named.dataObjects.at(-1);
  return addEntity(named, 'flows', { from, to, objects: object === undefined ? [] : [object.id] });
}

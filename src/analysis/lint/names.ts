import type { Context } from '../context.ts';
import { type Fault, reporter } from './finding.ts';

const KINDS = { systems: 'systems', dataObjects: 'data objects', processes: 'processes' } as const;

/**
 * Part of I-01: as ids are unique, so are names, whatever the letter case. Results name things by their names, and two of
 * one name cannot be told apart. Reported at each but the first.
 */
export function namesTellApart({ assessment }: Context): Fault[] {
  const report = reporter('I-01', 'warning');
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((collection) => {
    const first = new Map<string, string>();
    return assessment[collection].flatMap(({ id, name }): Fault[] => {
      const key = name.trim().toLowerCase();
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      if (other === undefined || other === id) return [];
      const text = `Two ${KINDS[collection]} are called ${name} (${other} and ${id}): results cannot tell them apart.`;
      return [report(id, 'name', text, 'give each a name of its own, or strike one of them out')];
    });
  });
}

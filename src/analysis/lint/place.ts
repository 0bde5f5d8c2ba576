import { COLLECTIONS, type Collection } from '../../model/assessment.ts';
import { ASPECTS } from '../../model/entities.ts';
import { entitySchema } from '../../model/reading/entity.ts';
import type { Context } from '../context.ts';
import type { LintFinding } from '../schema.ts';
import type { Fault } from './finding.ts';

/** Fields that findings name although the entity has none: what is missing is written elsewhere. */
const ELSEWHERE: Record<string, Collection> = { failures: 'flows', flows: 'dataObjects' };

/**
 * Adds to findings the path of the field as the file has it, `systems.erp.businessOwner`, the name of what they are about,
 * and the names that `lint --json` has for the same things.
 */
export function placeFaults(faults: readonly Fault[], { assessment, bank, index }: Context): LintFinding[] {
  const homes = new Map<string, Collection[]>();
  for (const collection of COLLECTIONS) {
    for (const { id } of assessment[collection] as readonly { id?: string }[]) {
      if (id !== undefined) homes.set(id, [...(homes.get(id) ?? []), collection]);
    }
  }
  const named = {
    systems: index.systems,
    dataObjects: index.objects,
    processes: new Map(assessment.processes.map((one) => [one.id, one])),
    stakeholders: new Map(assessment.stakeholders.map((one) => [one.id, one])),
  };
  const rules = new Map(bank.rules.map(({ id, name }) => [id, `${id} ${name}`]));

  /** Ids may repeat between the collections: then the field tells which one is meant. */
  function homeOf({ entity, field }: Fault): Collection | undefined {
    const all = homes.get(entity) ?? [];
    if (all.length < 2) return all[0];
    const [first = ''] = field.split('.');
    const elsewhere = ELSEWHERE[first];
    if (elsewhere !== undefined && all.includes(elsewhere)) return elsewhere;
    return all.find((one) => Object.hasOwn(entitySchema(one).shape, first)) ?? all[0];
  }

  function groupOf({ entity }: Fault, home: Collection | undefined): string {
    if (home !== undefined) return home;
    if (Object.hasOwn(assessment.answers, entity)) return 'answers';
    return ASPECTS.some((one) => one === entity) ? 'decisions' : '';
  }

  return faults.map((fault) => {
    const { id: rule, text: message, entity, field } = fault;
    const told = { ...fault, rule, message };
    if (field === 'treatments') return { ...told, path: `treatments.${entity}`, name: rules.get(entity) ?? entity };
    const home = homeOf(fault);
    const path = [...new Set([groupOf(fault, home), entity, field])].filter((part) => part !== '').join('.');
    const name =
      home === 'flows'
        ? index.names.of('flow', entity)
        : (named[home as keyof typeof named]?.get(entity)?.name ?? entity);
    return { ...told, path, name };
  });
}

import { assessment } from '../../model/assessment.ts';
import type { Problem } from '../../model/problem.ts';
import type { Path } from '../../model/reading/tree.ts';
import { checkReferences } from '../../model/references.ts';
import type { PackEntries } from '../assemble.ts';
import type { Entry } from '../entries.ts';
import type { Scenario } from '../schema.ts';
import { unknownIds } from './known.ts';

/** Whether the landscape of each scenario holds together and uses categories that exist. */
export function checkScenarios(pack: PackEntries): Problem[] {
  const categories = new Set(pack.categories.map(({ value }) => value.id));
  return pack.scenarios.flatMap((entry) => {
    const { id: scenario, name, systems, dataObjects, flows, processes, failures } = entry.value;
    const landscape = { systems, dataObjects, flows, processes, failures };
    const used = systems.map(({ category }, at) => ({ id: category, field: ['systems', at, 'category'] }));
    return [
      ...unknownIds(entry, 'category', used, categories),
      ...checkReferences(assessment.parse({ plimsoll: 1, name, scenario, ...landscape })).map((problem) =>
        placed(entry, problem),
      ),
    ];
  });
}

/** A problem of the landscape (`flows.f1.from`) at its place in the scenario's file, where entities are lists. */
function placed(entry: Entry<Scenario>, { field = '', message, mend, rule }: Problem): Problem {
  const [collection = '', id, ...rest] = field.split('.');
  const list: unknown = entry.value[collection as keyof Scenario];
  const at = Array.isArray(list) ? list.findIndex((one) => one.id === id) : -1;
  const path: Path = at < 0 ? [collection] : [collection, at, ...rest];
  return {
    ...entry.fault(message, path, mend),
    field: `${entry.value.id}.${field}`,
    ...(rule === undefined ? {} : { rule }),
  };
}

import type { Bank } from '../bank/bank.ts';
import { counted } from '../report/format.ts';
import { columns } from './io/columns.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { print, printJson } from './io/output.ts';

/** `plimsoll scenarios`: the projects that an assessment can begin with, and what each brings along. */
export async function scenarios(globals: Globals): Promise<void> {
  const bank = await bankOf(globals);
  if (globals.json) return printJson(bank.scenarios);
  print(columns([['ID', 'SCENARIO', 'BRINGS'], ...bank.scenarios.map(row)]));
}

function row({ id, name, systems, dataObjects, flows, processes }: Bank['scenarios'][number]): string[] {
  const brings = [
    counted(systems.length, 'system'),
    counted(dataObjects.length, 'data object'),
    counted(flows.length, 'flow'),
    counted(processes.length, 'process', 'processes'),
  ];
  return [id, name, brings.join(', ').replaceAll('\u00a0', ' ')];
}

import { folders, preferencesFile } from '../sessions/folders.ts';
import { columns } from './io/columns.ts';
import { type Globals, packagePath } from './io/globals.ts';
import { print, printJson } from './io/output.ts';

/** `plimsoll where`: the folders in use and the file of preferences, whether they exist yet or not. */
export function where({ home, bank, json }: Globals): void {
  const found = {
    ...folders(home, process.env),
    preferences: preferencesFile(home, process.env),
    bank: bank ?? packagePath('templates'),
  };
  if (json) printJson(found);
  else print(columns(Object.entries(found)));
}

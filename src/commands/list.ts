import { existsSync } from 'node:fs';
import { folders } from '../sessions/folders.ts';
import type { SessionSummary } from '../sessions/session-store.ts';
import { summaries } from '../sessions/summaries.ts';
import { columns } from './io/columns.ts';
import { Refusal } from './io/exit-code.ts';
import type { Globals } from './io/globals.ts';
import { print, printJson, tell } from './io/output.ts';
import { requireHome } from './io/require-home.ts';

/** `plimsoll list`: the saved assessments, newest first. Throws Refusal where `--home` names no folder, or PLIMSOLL_HOME one that cannot be. */
export function list({ home, json }: Globals): void {
  if (home !== undefined && !existsSync(home)) {
    throw new Refusal(
      `there is no folder ${home}, so nothing is saved in it`,
      'check --home; plimsoll where shows the folders in use without it',
    );
  }
  requireHome(home, process.env);
  const found = summaries(folders(home, process.env).sessions);
  if (json) printJson(found);
  else if (found.length === 0) tell('No assessment is saved yet. plimsoll new begins one.');
  else {
    print(columns([['ID', 'NAME', 'SCENARIO', 'DEPTH', 'ANSWERED', 'SAVED'], ...found.map(row)]));
    for (const { id, damaged } of found) if (damaged !== undefined) tell(`${id} is damaged: ${damaged}`);
  }
}

function row({ id, name, scenario, depth, answered, updatedAt, damaged, locked }: SessionSummary): string[] {
  const saved = updatedAt.slice(0, 16).replace('T', ' ');
  if (damaged !== undefined) return [id, '(damaged)', '', '', '', saved];
  if (locked) return [id, '(locked)', '', '', '', saved];
  return [id, name, scenario ?? '-', depth, String(answered), saved];
}

import { folders } from '../sessions/folders.ts';
import type { SessionSummary } from '../sessions/session-store.ts';
import { summaries } from '../sessions/summaries.ts';
import { columns } from './io/columns.ts';
import type { Globals } from './io/globals.ts';
import { print, printJson, tell } from './io/output.ts';

/** `plimsoll list`: the saved assessments, newest first. */
export function list({ home, json }: Globals): void {
  const found = summaries(folders(home, process.env).sessions);
  if (json) printJson(found);
  else if (found.length === 0) tell('No assessment is saved yet. plimsoll new begins one.');
  else print(columns([['ID', 'NAME', 'SCENARIO', 'DEPTH', 'ANSWERED', 'SAVED'], ...found.map(row)]));
}

function row({ id, name, scenario, depth, answered, updatedAt, damaged }: SessionSummary): string[] {
  const saved = updatedAt.slice(0, 16).replace('T', ' ');
  if (damaged !== undefined) return [id, `(damaged: ${damaged})`, '', '', '', saved];
  return [id, name, scenario ?? '-', depth, String(answered), saved];
}

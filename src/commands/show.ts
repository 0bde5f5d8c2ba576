import { today } from './io/clock.ts';
import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { lookOf } from './io/look.ts';
import { print, printJson } from './io/output.ts';
import { loadSession } from './pick-session.ts';
import { extentOf, type SummaryOptions } from './summary/section-names.ts';
import { summary } from './summary/summary.ts';

/** `plimsoll show SESSION`: the most important of everything, everything, or some sections. */
export async function show(wanted: string, options: SummaryOptions, globals: Globals): Promise<void> {
  const extent = extentOf(options, globals.json);
  const { assessment } = await loadSession(await storeOf(globals), wanted, globals);
  const [bank, { analyse }] = await Promise.all([bankOf(globals), import('../analysis/index.ts')]);
  const day = today();
  const analysis = analyse(assessment, bank, { today: day });
  if (globals.json) printJson(analysis);
  else print(summary({ assessment, analysis, bank, today: day, look: lookOf(process.stdout, process.env) }, extent));
}

import type { Depth } from '../model/entities.ts';
import type { OneSide } from '../tui/options.ts';
import { Refusal } from './io/exit-code.ts';
import { bankOf, type Globals, storeOf } from './io/globals.ts';
import { newPassphrase } from './io/passphrase.ts';
import { openWizard, requireTerminal } from './wizard.ts';

export type NewOptions = { scenario?: string; depth?: Depth; as?: OneSide; passphrase?: boolean };

/** `plimsoll new [NAME]`: the wizard, at the beginning of a new assessment. */
export async function newAssessment(
  name: string | undefined,
  { scenario, depth, as, passphrase }: NewOptions,
  globals: Globals,
): Promise<number> {
  requireTerminal();
  const known = scenario === undefined ? undefined : await scenarioId(scenario, globals);
  const lock = passphrase && (await (await storeOf(globals)).newLock(await newPassphrase('the assessment', globals)));
  return openWizard(
    {
      screen: 'new',
      ...(name !== undefined && { name }),
      ...(known !== undefined && { scenario: known }),
      ...(depth !== undefined && { depth }),
      ...(as !== undefined && { as }),
      ...(lock && { lock }),
    },
    globals,
  );
}

async function scenarioId(wanted: string, globals: Globals): Promise<string> {
  const ids = (await bankOf(globals)).scenarios.map(({ id }) => id);
  const found = ids.find((id) => id.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  throw new Refusal(
    `no such scenario: ${JSON.stringify(wanted)}`,
    `use ${ids.join(', ')}; plimsoll scenarios describes them`,
  );
}

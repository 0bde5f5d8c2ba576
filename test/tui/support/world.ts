import type { Bank } from '../../../src/bank/bank.ts';
import { interview, stepsOf } from '../../../src/bank/interview.ts';
import { loadBank } from '../../../src/bank/load.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice } from '../../../src/model/edits/answers.ts';
import { InputError } from '../../../src/model/problem.ts';
import type { Presence } from '../../../src/sessions/presence.ts';
import type { Services } from '../../../src/tui/options.ts';
import { newAssessment } from '../../../src/tui/state/new-assessment.ts';
import { Wizard } from '../../../src/tui/state/wizard.ts';
import { MemoryStore } from './memory-store.ts';

let bank: Bank | undefined;

/** The bank that the program comes with. */
export function theBank(): Bank {
  bank ??= loadBank(new URL('../../../templates', import.meta.url).pathname);
  return bank;
}

export function firstShop(depth: Assessment['depth'] = 'quick'): Assessment {
  return newAssessment(theBank(), { scenario: 'T1c', name: 'First shop', depth });
}

/** Every question answered, in turn well, badly and not at all. */
export function answeredShop(): Assessment {
  const shop = firstShop();
  const given = [3, 1, 'unknown', 4, 2] as const;
  return stepsOf(interview(shop, theBank())).reduce(
    (a, { key }, at) => setChoice(a, key, 'joint', { points: given[at % given.length] ?? 3 }),
    shop,
  );
}

export const NOON = new Date(2026, 2, 1, 14, 2);

/** A wizard without disk, clock or renderer. */
export function makeWizard(
  services: Partial<Services> = {},
  { store = new MemoryStore(), presence }: { store?: MemoryStore; presence?: Presence } = {},
): { wizard: Wizard; store: MemoryStore } {
  const wizard = new Wizard({
    bank: theBank(),
    store,
    ...(presence !== undefined && { presence }),
    version: '1.2.3',
    services: {
      now: () => NOON,
      exportReport: async (_session, _format, path, onProgress) => {
        onProgress(0.5);
        return `/written/${path}`;
      },
      chapters: async () => [{ anchor: 'summary', title: 'Summary on one page' }],
      readChapter: async () => [{ kind: 'text', text: 'All there is to say.' }],
      writeMinutes: async (_session, path) => `/written/${path}`,
      loadExample: () => ({ ...firstShop(), name: 'The example' }),
      openFile: (path) => {
        throw new InputError([{ severity: 'error', message: `cannot read ${path}`, mend: 'check the path' }]);
      },
      ...services,
    },
  });
  return { wizard, store };
}

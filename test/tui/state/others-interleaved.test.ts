import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setChoice } from '../../../src/model/edits/answers.ts';
import type { Program } from '../../../src/sessions/program.ts';
import { attempt } from '../../../src/tui/state/attempt.ts';
import { pulseOf, takeOver } from '../../../src/tui/state/others.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { MemoryPresence } from '../support/memory-presence.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { firstShop, makeWizard } from '../support/world.ts';

const WAY = [{ screen: 'home' }, { screen: 'interview' }] as const;
const FULL = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });

/** What one of two people at one assessment may do. `same`: both answer the one question, differently. */
const step = fc.record({
  who: fc.constantFrom(0, 1),
  act: fc.constantFrom('answer', 'answer', 'answer', 'same', 'take over', 'look', 'disk fails', 'disk works'),
});

function answer(wizard: Wizard, key: string, points: 0 | 1 | 2 | 3 | 4): boolean {
  const before = wizard.session?.assessment;
  if (before === undefined) return false;
  wizard.dispatch({ type: 'change-assessment', assessment: setChoice(before, key, 'joint', { points }), label: key });
  return wizard.getState().session?.readOnly === undefined && wizard.getState().session?.save.status === 'saved';
}

it.each([
  ['know of each other', true],
  ['do not know of each other', false],
])('two windows that %s lose no answer that either was told is saved', (_, knows) => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const store = new MemoryStore();
      const open = new Map<string, Program>();
      const windows = [0, 1].map(
        () => makeWizard({}, { store, ...(knows && { presence: new MemoryPresence(open) }) }).wizard,
      );
      const [first, second] = windows;
      first?.begin(firstShop(), [...WAY]);
      const start = store.load('first-shop');
      if (start !== undefined) second?.open(start, [...WAY]);
      const pulses = windows.map(pulseOf);
      const told = new Set<string>();
      steps.forEach(({ who, act }, at) => {
        const wizard = windows[who];
        if (wizard === undefined) return;
        const key = `P-W${'AB'[who]}-${String(at).padStart(2, '0')}`;
        if (act === 'answer' && answer(wizard, key, 3)) told.add(key);
        if (act === 'same') answer(wizard, 'P-ST-01', who === 0 ? 1 : 4);
        const id = wizard.session?.id;
        if (act === 'take over' && id !== undefined) attempt(wizard, () => takeOver(wizard, id, [...WAY]));
        if (act === 'look') pulses[who]?.();
        if (act === 'disk fails') store.fault = FULL;
        if (act === 'disk works') store.fault = undefined;
      });
      store.fault = undefined;
      for (const wizard of windows) wizard.end(0);
      const kept = new Set([...store.sessions.values()].flatMap(({ assessment }) => Object.keys(assessment.answers)));
      expect([...told].filter((key) => !kept.has(key))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

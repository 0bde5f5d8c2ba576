import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice, setEvidence, setUntil, toggleFlag } from '../../../src/model/edits/answers.ts';
import { viewOf } from '../../../src/tui/state/interview-view.ts';
import { firstShop, makeWizard } from '../support/world.ts';

const { wizard } = makeWizard();

/** The view made of the whole assessment: nothing of another one can be taken over. */
function wholeView(a: Assessment) {
  viewOf(wizard, { ...a, name: 'Another project' });
  return viewOf(wizard, a);
}

const points = (key: string, value: number) => (a: Assessment) => setChoice(a, key, 'joint', { points: value });
const EDITS: Record<string, (a: Assessment) => Assessment> = {
  'an answer about the project': points('P-ST-01', 3),
  'an answer about a system': points('SY-01@shop', 2),
  'an answer that brings a question along': points('SY-03@shop', 4),
  'the same answer another time': points('SY-03@shop', 1),
  'the standard of all flows': points('FL-05', 3),
  'an answer of the business alone': (a) => setChoice(a, 'SY-02@shop', 'business', { points: 1 }),
  'an answer taken back': (a) => setChoice(a, 'P-ST-01', 'joint', undefined),
  'a flag': (a) => toggleFlag(a, 'P-ST-04', 'joint'),
  evidence: (a) => setEvidence(a, 'SY-01@shop', 'joint', { level: 'document' }),
  'an answer that ran out': (a) => setUntil(points('SY-01@shop', 4)(a), 'SY-01@shop', 'joint', '2026-01-31'),
  'an answer after one that ran out': points('SY-02@shop', 2),
  'another name of a system': (a) => ({ ...a, systems: a.systems.map((one) => ({ ...one, name: `${one.name} 2` })) }),
  'a system less': (a) => ({ ...a, systems: a.systems.slice(1) }),
  'another depth': (a) => ({ ...a, depth: 'standard' }),
};

describe('the view of an interview', () => {
  it('is after each change, and back again, what it is of the whole assessment', () => {
    let a = firstShop();
    const states = [
      a,
      ...Object.values(EDITS).map((edit) => {
        a = edit(a);
        return a;
      }),
    ];
    const way = [...states, ...states.toReversed()];
    const views = way.map((a) => viewOf(wizard, a));
    const whole = way.map(wholeView);
    expect(views).toEqual(whole);
    expect(new Set(whole.map((view) => JSON.stringify(view))).size).toBeGreaterThan(10);
  });

  it('keeps what an answer does not touch', () => {
    const shop = firstShop();
    const before = viewOf(wizard, shop);
    const after = viewOf(wizard, points('SY-01@shop', 2)(shop));
    const made = after.steps.filter((step) => !before.steps.includes(step));
    expect(new Set(made.map(({ scopeId }) => scopeId))).toEqual(new Set(['shop']));
  });
});

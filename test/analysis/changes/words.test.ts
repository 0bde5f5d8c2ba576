import { describe, expect, it } from 'vitest';
import type { ChangePart, Changes } from '../../../src/analysis/changes/schema.ts';
import { movedTitle, partTitle, shownParts, unscoredList } from '../../../src/analysis/changes/words.ts';

const standing = (demonstrated: number | null) => ({
  name: 'Shop',
  verdict: 'stop',
  demonstrated,
  potential: demonstrated,
  coverage: 1,
  completeness: 1,
  redRisks: 0,
  loadLine: 50,
});

const part = (key: string, effect: number, more: Partial<ChangePart> = {}): ChangePart => ({
  kind: 'answer',
  change: 'changed',
  key,
  text: `Question ${key}`,
  answers: [],
  effect,
  ...more,
});

const changes = (parts: readonly ChangePart[], before: number | null, after: number | null): Changes => ({
  before: standing(before),
  after: standing(after),
  difference: (after ?? 0) - (before ?? 0),
  method: 'shapley',
  parts: [...parts],
  unscored: ['existingIntegrations', 'name'],
});

describe('changes in words', () => {
  it('are whole points that add up to the difference as it is shown, the largest first', () => {
    const found = changes([part('a', 0.2), part('b', -1.4), part('c', 4.4)], 40.4, 43.6);
    const shown = shownParts(found);
    expect(shown.map(({ part, moved }) => [part.key, moved])).toEqual([
      ['c', '+5'],
      ['b', '-1'],
      ['a', '+0'],
    ]);
    expect(movedTitle(found)).toBe('What moved the readiness by +4');
  });

  it('tell what did nothing from what moved less than a point', () => {
    const shown = shownParts(changes([part('a', 0), part('b', 0.1), part('c', -0.2)], 40, 39.9));
    expect(shown.map(({ part, moved }) => [part.key, moved])).toEqual([
      ['c', '-0'],
      ['b', '+0'],
      ['a', '0'],
    ]);
  });

  it('count what is not assessed as 0, and tell where nothing moved or changed', () => {
    expect(movedTitle(changes([part('a', 12)], null, 12))).toBe('What moved the readiness by +12');
    expect(movedTitle(changes([part('a', 0.2)], 12, 12.2))).toBe('What moved the readiness by less than a point');
    expect(movedTitle(changes([part('a', 0)], 12, 12))).toBe('The readiness did not move');
    expect(movedTitle(changes([], 12, 12))).toBe('Nothing changed that the score reads');
  });

  it('name what came, went or is another now', () => {
    const came = part('pim', 1, { kind: 'system', change: 'added', text: 'PIM', answers: ['SY-01@pim', 'SY-03@pim'] });
    expect(partTitle(came)).toBe('System PIM added, with 2 of its answers');
    expect(partTitle(part('a', 1, { joined: ['a@x', 'a@y'] }))).toBe('Question a, 2 answers');
    expect(partTitle(part('a', 1))).toBe('Question a');
    expect(unscoredList(changes([], 1, 1))).toBe('existing integrations, name');
  });
});

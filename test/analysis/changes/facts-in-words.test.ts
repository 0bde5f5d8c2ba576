import { describe, expect, it } from 'vitest';
import { compareAssessments } from '../../../src/analysis/changes/compare.ts';
import { factsInWords, fieldInWords, settingInWords } from '../../../src/analysis/changes/facts-in-words.ts';
import { BANK } from '../support/bank.ts';
import { sketch } from '../support/build.ts';

const shop = sketch({
  systems: [
    { id: 'shop', name: 'Shop', criticality: 2 },
    { id: 'pim', name: 'PIM' },
  ],
  stakeholders: [{ id: 'anna', name: 'Anna Nowak' }],
});
const words = (before: object, after: object) => factsInWords(before, after, [shop, shop]);

describe('facts in words', () => {
  it('are those that differ, each with its name', () => {
    expect(
      words({ criticality: 2, control: 'internal', loopGuard: true }, { criticality: 4, control: 'internal' }),
    ).toEqual({
      from: 'criticality 2, loop guard yes',
      to: 'criticality 4, no loop guard',
    });
    expect(
      words(
        { direction: 'one_way', volume: { peakPerDay: 1, sizeKB: 2 } },
        { direction: 'two_way', volume: { peakPerDay: 1, sizeKB: 3 } },
      ),
    ).toEqual({
      from: 'direction one way, volume size KB 2',
      to: 'direction two way, volume size KB 3',
    });
  });

  it('call systems, data and people by name', () => {
    expect(
      words(
        { goldenRecord: ['pim', 'shop'], name: 'pim' },
        { goldenRecord: 'shop', businessOwner: 'anna', name: 'shop' },
      ),
    ).toEqual({
      from: 'golden record PIM + Shop, name pim, no business owner',
      to: 'golden record Shop, name shop, business owner Anna Nowak',
    });
  });

  it('are none where nothing differs but who confirmed it, and few where much does', () => {
    expect(words({ name: 'Shop', assumed: true }, { name: 'Shop' })).toEqual({});
    const many = (value: number) => Object.fromEntries([...'abcdef'].map((name) => [name, value]));
    expect(words(many(1), many(2)).to).toBe('a 2, b 2, c 2, d 2, 2 more');
    expect(words({ note: '' }, { note: `one\nline ${'x'.repeat(90)}` }).to).toMatch(/^note one line x{40,}\.\.\.$/);
  });

  it('tell settings and fields as people do', () => {
    expect([
      settingInWords('quick'),
      settingInWords(undefined),
      settingInWords({ id: 'core', version: '1.2.0' }),
    ]).toEqual(['quick', 'none', 'core 1.2.0']);
    expect(fieldInWords('existingIntegrations')).toBe('existing integrations');
  });

  it('stand with each change of a system, of the project and of a setting', () => {
    const after = {
      ...shop,
      depth: 'quick' as const,
      profile: { ...shop.profile, vendors: 4, loadLine: 70 },
      systems: shop.systems.map((one) => ({ ...one, criticality: 4 })),
    };
    const { parts } = compareAssessments(shop, after, BANK);
    expect(parts.map(({ key, text, from, to }) => [key, text, from, to])).toEqual([
      ['depth', 'depth', 'deep', 'quick'],
      ['profile', 'profile', expect.stringMatching(/^load line \d+, no vendors$/), 'load line 70, vendors 4'],
      ['shop', 'Shop', 'criticality 2', 'criticality 4'],
      ['pim', 'PIM', expect.stringMatching(/^criticality \d$/), 'criticality 4'],
    ]);
  });
});

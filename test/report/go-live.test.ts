import { describe, expect, it } from 'vitest';
import { againstTarget, goLive } from '../../src/report/go-live.ts';

describe('the day of going live', () => {
  it('counts weeks from the day on which design begins', () => {
    expect(goLive('2026-11-23', 10)).toBe('2027-02-01');
  });

  it('gives no date that nobody can know', () => {
    expect(goLive('2026-11-23', 521)).toBe('not within 10 years');
  });

  it('holds a target date against what half and four in five of the runs reach', () => {
    const schedule = { p50: 10, p80: 20, p90: 30 };
    expect(againstTarget('2027-01-31', '2026-11-23', schedule)).toBe('before');
    expect(againstTarget('2027-02-01', '2026-11-23', schedule)).toBe('between');
    expect(againstTarget('2027-04-12', '2026-11-23', schedule)).toBe('tight');
    expect(againstTarget('2027-06-21', '2026-11-23', schedule)).toBe('after');
  });
});

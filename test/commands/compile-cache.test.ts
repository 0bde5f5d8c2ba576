import { describe, expect, it } from 'vitest';
import { keepCompiled } from '../../src/commands/compile-cache.ts';

describe('keeping what Node compiles', () => {
  it("uses a folder of the person's own, not the temporary one that all share", () => {
    const asked: string[] = [];
    keepCompiled((folder) => asked.push(folder));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('plimsoll');
    expect(asked[0]).not.toContain('node-compile-cache');
  });

  it('does without where there is no home', () => {
    const noHome = (): string => {
      throw new Error('ENOENT');
    };
    let enabled = false;
    expect(() =>
      keepCompiled(() => {
        enabled = true;
      }, noHome),
    ).not.toThrow();
    expect(enabled).toBe(false);
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hanging } from '../../src/commands/io/output.ts';
import { requirePack } from '../../src/commands/io/require-pack.ts';
import { list } from '../../src/commands/list.ts';

describe('a message in a narrow terminal', () => {
  it('is broken between words and goes on set in, its own lines kept', () => {
    const text = 'plimsoll: "shop" was changed elsewhere\n  another program saved it meanwhile: run it again';
    expect(hanging(text, 30)).toBe(
      ['plimsoll: "shop" was changed', '  elsewhere', '  another program saved it', '    meanwhile: run it again'].join(
        '\n',
      ),
    );
  });
});

describe('folders that are not what they are taken for', () => {
  it('a home that is not there is refused, not shown as empty', () => {
    expect(() => list({ home: '/proc/nope' })).toThrow('there is no folder /proc/nope');
  });

  it('a folder without bank.yaml is no pack, in one line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
    writeFileSync(join(folder, 'notes.yaml'), 'a: 1\n');
    expect(() => requirePack(folder)).toThrow(`${folder} is no pack: there is no bank.yaml in it`);
    writeFileSync(join(folder, 'bank.yaml'), '');
    expect(() => requirePack(folder)).not.toThrow();
  });
});

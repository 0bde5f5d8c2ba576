import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../src/commands/files/write-file.ts';

describe('a file that cannot be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-write-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says why in words, with the code for those who look it up', () => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'folder'));
    expect(() => writeWhole(join(folder, 'file', 'report.md'), 'x')).toThrow(
      'a file stands where the folder should be (ENOTDIR)',
    );
    expect(() => writeWhole(join(folder, 'folder'), 'x')).toThrow('it is a folder (EISDIR)');
  });
});

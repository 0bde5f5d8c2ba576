import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../src/sessions/lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-lock-'));
  lock = join(folder, '.shop.lock');
});

const program = (pid: number, host = hostname(), token = 'theirs') =>
  JSON.stringify({ pid, host, since: new Date().toISOString(), token });
const dead = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('a lock', () => {
  it('is held while something is done, and leaves nothing behind, even where that fails', () => {
    expect(withLock(lock, (isHeld) => [isHeld(), existsSync(lock)])).toEqual([true, true]);
    expect(() =>
      withLock(lock, () => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a program that was killed on this machine is passed, with its claim', () => {
    const pid = dead();
    writeFileSync(lock, program(pid));
    writeFileSync(`${lock}-theirs`, program(pid));
    expect(withLock(lock, () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that a restart left behind is passed, though its number runs again', () => {
    const longAgo = { pid: process.pid, host: hostname(), since: '2001-01-01T00:00:00.000Z', token: 'theirs' };
    writeFileSync(lock, JSON.stringify(longAgo));
    expect(withLock(lock, () => 'done')).toBe('done');
  });

  it.each([
    ['of another machine', program(1, 'elsewhere')],
    ['that a power cut left empty', ''],
  ])('%s is passed once it has not changed for a while', { timeout: 30_000 }, (_, text) => {
    writeFileSync(lock, text);
    expect(withLock(lock, () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that others keep taking in turns is waited for, but not for ever', { timeout: 40_000 }, async () => {
    const others = `const fs = require('node:fs'); let n = 0;
      setInterval(() => { fs.writeFileSync(${JSON.stringify(lock)}, JSON.stringify({ pid: process.pid, host: 'elsewhere', since: '', token: 't' + n++ })); }, 20);`;
    const child = spawn(process.execPath, ['-e', others]);
    try {
      while (!existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(() => withLock(lock, () => 'done')).toThrow('Another plimsoll has been saving for too long');
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('is not held any more where another program took it for left', () => {
    withLock(lock, (isHeld) => {
      rmSync(lock);
      for (const file of readdirSync(folder)) rmSync(join(folder, file));
      writeFileSync(lock, program(process.pid));
      expect(isHeld()).toBe(false);
    });
    expect(JSON.parse(readFileSync(lock, 'utf8')).token).toBe('theirs');
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPresence, type Presence } from '../../src/sessions/presence.ts';

let home: string;
let presence: Presence;
let child: ChildProcess;
const fileOf = (id: string) => join(home, 'open', `${id}.json`);
const says = (id: string, program: object) => {
  mkdirSync(join(home, 'open'), { recursive: true });
  writeFileSync(fileOf(id), JSON.stringify({ since: new Date().toISOString(), token: 'theirs', ...program }));
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plimsoll-presence-'));
  presence = openPresence(home, {});
  child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
});
afterEach(() => child.kill('SIGKILL'));

describe('who has a session open', () => {
  it('is nobody at first, and never the program itself', () => {
    expect(presence.other('shop')).toBeUndefined();
    presence.take('shop');
    expect(presence.other('shop')).toBeUndefined();
    expect(presence.takenBy('shop')).toBeUndefined();
    expect(openPresence(home, {}).other('shop')).toMatchObject({ pid: process.pid, host: hostname() });
    expect(statSync(fileOf('shop')).mode & 0o777).toBe(0o600);
  });

  it('is another program on this machine as long as it runs', async () => {
    says('shop', { pid: child.pid, host: hostname() });
    expect(presence.other('shop')?.pid).toBe(child.pid);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(presence.other('shop')).toBeUndefined();
    expect(readdirSync(join(home, 'open'))).toEqual([]);
  });

  it('is nobody where the machine was started again since', () => {
    says('shop', { pid: child.pid, host: hostname(), since: '2001-01-01T00:00:00.000Z' });
    expect(presence.other('shop')).toBeUndefined();
  });

  it('is another machine as long as it gives signs', () => {
    says('shop', { pid: 1, host: 'elsewhere' });
    expect(presence.other('shop')?.host).toBe('elsewhere');
    const longAgo = new Date(Date.now() - 600_000);
    utimesSync(fileOf('shop'), longAgo, longAgo);
    expect(presence.other('shop')).toBeUndefined();
  });

  it('is whoever took it last; the one before finds out, and does not take the other one along when it leaves', () => {
    const second = openPresence(home, {});
    presence.take('shop');
    second.take('shop');
    const { token } = JSON.parse(readFileSync(fileOf('shop'), 'utf8'));
    expect(presence.takenBy('shop')?.token).toBe(token);
    expect(second.takenBy('shop')).toBeUndefined();
    presence.leave('shop');
    expect(readdirSync(join(home, 'open'))).toEqual(['shop.json']);
    second.leave('shop');
    expect(readdirSync(join(home, 'open'))).toEqual([]);
  });

  it('is nobody, and nothing is thrown, where the disk refuses or the file is damaged', () => {
    says('shop', {});
    expect(presence.other('shop')).toBeUndefined();
    writeFileSync(join(home, 'open', 'x'), '');
    const blocked = openPresence(join(home, 'open', 'x'), {});
    for (const work of [() => blocked.take('shop'), () => blocked.sign('shop'), () => blocked.leave('shop')])
      expect(work).not.toThrow();
    expect(blocked.other('shop')).toBeUndefined();
    expect(presence.other('../open/shop')).toBeUndefined();
  });
});

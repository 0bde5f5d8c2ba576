import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { openStore } from '../../src/sessions/local-store.ts';
import { freshFolder, Terminal } from '../e2e/terminal.ts';
import { answer, toQuestions } from './answers.ts';

/** A disk of one megabyte; undefined where this user may not mount one. */
function smallDisk(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const folder = freshFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', folder]);
  return status === 0 ? folder : undefined;
}

const disk = smallDisk();
let terminal: Terminal | undefined;
afterEach(() => terminal?.close());
afterAll(() => disk !== undefined && spawnSync('umount', ['-l', disk]));

it.skipIf(disk === undefined)(
  'a disk that is truly full costs no answer, and takes them once there is room',
  async () => {
    const home = disk ?? '';
    const answered = () => openStore(home, {}).list()[0]?.answered;
    terminal = Terminal.plimsoll(['new', 'Shop', '--scenario', 'T1c', '--depth', 'quick'], { home });
    await toQuestions(terminal);
    await answer(terminal, '3', 1);

    const ballast = join(home, 'ballast');
    const { bavail, bsize } = statfsSync(home);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    terminal.press('2');
    await terminal.see('Not saved: the disk is full (ENOSPC)');
    terminal.press('1');
    await terminal.see(/3 of \d+ · about/);
    expect(answered()).toBe(1);

    rmSync(ballast);
    terminal.press('ctrl+s');
    await terminal.see(/saved \d\d:\d\d/);
    expect(answered()).toBe(3);
    expect(readdirSync(join(home, 'sessions'))).toEqual(['shop.json']);
    terminal.press('q');
    expect((await terminal.exit()).code).toBe(0);
  },
);

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAnswered } from '../../src/model/answer.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import type { Session } from '../../src/sessions/session-store.ts';
import { freshFolder, Terminal } from '../e2e/terminal.ts';
import { randomOf } from './random.ts';

/** How often the program is killed; `npm run torture` sets more. */
const KILLS = Number(process.env.PLIMSOLL_TORTURE ?? 12);
const SEED = Number(process.env.PLIMSOLL_TORTURE_SEED ?? 1);
/** Longest time from the first question on the screen to the kill, in milliseconds. */
const LATEST_MS = 900;
const KEYS = ['0', '1', '2', '3', '4', '?', 'left', 'z', 'Z'];

const random = randomOf(SEED);
const home = freshFolder();
const store = openStore(home, {});

/** What the screen last called saved: the number of answers beside the word. */
function acknowledged(screen: string): number | undefined {
  const answered = /(\d+) of \d+ · about/.exec(screen)?.[1];
  return answered !== undefined && /saved \d\d:\d\d/.test(screen) ? Number(answered) : undefined;
}

/** Answers that are on the disk, by key. */
function onDisk(id: string): Map<string, string> {
  const { answers } = (store.load(id) as Session).assessment;
  return new Map(
    Object.entries(answers).flatMap(([key, { joint }]) => (isAnswered(joint) ? [[key, JSON.stringify(joint)]] : [])),
  );
}

async function begin(): Promise<string> {
  const terminal = Terminal.plimsoll(['new', 'Torture', '--scenario', 'T1c', '--depth', 'deep'], { home });
  await terminal.see('Payment provider');
  terminal.press('i');
  await terminal.see(/0 of \d+ · about/);
  terminal.kill('SIGKILL');
  await terminal.exit();
  return store.list()[0]?.id ?? '';
}

it(`loses no answer that the screen called saved, killed ${KILLS} times`, { timeout: KILLS * 60_000 }, async () => {
  const id = await begin();
  for (let kill = 0; kill < KILLS; kill++) {
    const terminal = Terminal.plimsoll(['resume', id], { home });
    await terminal.see(/\d+ of \d+ · about/);
    const before = onDisk(id).size;
    const shown = acknowledged(terminal.screen) ?? 0;
    let saved = shown;
    const watch = setInterval(() => {
      saved = acknowledged(terminal.screen) ?? saved;
    }, 1);
    const end = Date.now() + random() * LATEST_MS;
    while (Date.now() < end) {
      terminal.press(KEYS[Math.floor(random() * KEYS.length)] ?? '3');
      await new Promise((resolve) => setTimeout(resolve, random() * 40));
    }
    // What stands on the screen at the very moment counts: the program may not say saved before it is.
    saved = acknowledged(terminal.screen) ?? saved;
    clearInterval(watch);
    terminal.kill('SIGKILL');
    await terminal.exit();

    const after = onDisk(id);
    // Undo takes answers back, so fewer may be right; but never fewer than what was called saved last.
    expect(after.size - before, `kill ${kill}, seed ${SEED}`).toBeGreaterThanOrEqual(saved - shown);
    terminal.close();
  }
  const left = readdirSync(store.folder).filter((file) => file !== `${id}.json`);
  const stray = left.filter((file) => !/^\.torture\.(?:next\.json|lock)/.test(file));
  expect(stray).toEqual([]);

  // What a killed program leaves behind is gone once the next one has saved.
  const session = store.load(id) as Session;
  store.save(session);
  expect(readdirSync(store.folder)).toEqual([`${id}.json`]);
  expect(existsSync(join(home, 'crashes'))).toBe(false);
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isAnswered } from '../../src/model/answer.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import type { Session, SessionStore } from '../../src/sessions/session-store.ts';
import { freshFolder, Terminal } from '../e2e/terminal.ts';
import { randomOf } from './random.ts';

/** How often the program is killed; `npm run torture` sets more. */
const KILLS = Number(process.env.PLIMSOLL_TORTURE ?? 12);
const SEED = Number(process.env.PLIMSOLL_TORTURE_SEED ?? 1);
/** Longest time from the first question on the screen to the kill, in milliseconds. */
const LATEST_MS = 900;
const KEYS = ['0', '1', '2', '3', '4', '?', 'left', 'z', 'Z'];

/** So often one assessment is torn away; after some more its questions would all be answered. */
const EACH = 200;

const random = randomOf(SEED);

/** What the screen last called saved: the number of answers beside the word. */
function acknowledged(screen: string): number | undefined {
  const answered = /(\d+) of \d+ · about/.exec(screen)?.[1];
  return answered !== undefined && /saved \d\d:\d\d/.test(screen) ? Number(answered) : undefined;
}

/** Answers that are on the disk, by key. */
function onDisk(store: SessionStore, id: string): Map<string, string> {
  const { answers } = (store.load(id) as Session).assessment;
  return new Map(
    Object.entries(answers).flatMap(([key, { joint }]) => (isAnswered(joint) ? [[key, JSON.stringify(joint)]] : [])),
  );
}

async function begin(home: string, store: SessionStore): Promise<string> {
  const terminal = Terminal.plimsoll(['new', 'Torture', '--scenario', 'T1c', '--depth', 'deep'], { home });
  await terminal.see('Payment provider');
  terminal.press('i');
  await terminal.see(/0 of \d+ · about/);
  terminal.kill('SIGKILL');
  await terminal.exit();
  return store.list()[0]?.id ?? '';
}

/** What the kills met, for `npm run torture` to print. */
const met = { kills: 0, answers: 0, 'in the middle of a save': 0 };
afterAll(() => {
  if (process.env.PLIMSOLL_TORTURE !== undefined) console.log(met);
});

const rounds = Array.from({ length: Math.ceil(KILLS / EACH) }, (_, at) => ({
  from: at * EACH,
  to: Math.min(KILLS, (at + 1) * EACH),
}));

it.each(rounds)(
  'loses no answer that the screen called saved, at kills $from to $to',
  {
    timeout: EACH * 60_000,
  },
  async ({ from, to }) => {
    const home = freshFolder();
    const store = openStore(home, {});
    const id = await begin(home, store);
    for (let kill = from; kill < to; kill++) {
      const terminal = Terminal.plimsoll(['resume', id], { home });
      await terminal.see(/\d+ of \d+ · about/);
      const before = onDisk(store, id).size;
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

      const left = readdirSync(store.folder).filter((file) => file !== `${id}.json`);
      expect(left.filter((file) => !/^\.torture\.(?:next\.json|lock)/.test(file))).toEqual([]);
      const after = onDisk(store, id);
      // Undo takes answers back, so fewer may be right; but never fewer than what was called saved last.
      expect(after.size - before, `kill ${kill}, seed ${SEED}`).toBeGreaterThanOrEqual(saved - shown);
      met.kills++;
      met.answers += Math.max(0, after.size - before);
      if (left.length > 0) met['in the middle of a save']++;
      terminal.close();
    }

    // What a killed program leaves behind is gone once the next one has saved.
    const session = store.load(id) as Session;
    store.save(session);
    expect(readdirSync(store.folder)).toEqual([`${id}.json`]);
    expect(existsSync(join(home, 'crashes'))).toBe(false);
  },
);

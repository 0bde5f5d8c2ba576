import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { freshFolder, Terminal } from '../e2e/terminal.ts';
import { answer, toQuestions } from './answers.ts';

const PASSPHRASE = 'four-words-are-good';
let terminal: Terminal;
afterEach(() => terminal.close());

const everything = (home: string): string =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => `${one.name}\n${readFileSync(join(one.parentPath, one.name), 'latin1')}`)
    .join('\n');

it('an assessment is locked from its first save on, its passphrase is never shown, and a kill loses nothing', async () => {
  const home = freshFolder();
  terminal = Terminal.plimsoll(['new', 'Takeover', '--scenario', 'T1c', '--depth', 'quick', '--passphrase'], { home });
  await terminal.see('New passphrase for the assessment:');
  terminal.press(PASSPHRASE, 'enter');
  await terminal.see('Once more:');
  terminal.press(PASSPHRASE, 'enter');
  await toQuestions(terminal);
  await answer(terminal, '3', 1);
  terminal.kill('SIGKILL');
  await terminal.exit();
  expect(terminal.raw).not.toContain(PASSPHRASE);
  expect(everything(home)).not.toMatch(/takeover|payment|P-ST-0/i);
  terminal.close();

  terminal = Terminal.plimsoll(['resume', 'locked'], { home });
  await terminal.see('Passphrase of "locked"?');
  terminal.press(PASSPHRASE);
  await terminal.see('❯ ···················');
  terminal.press('enter');
  await terminal.see(/1 of \d+ · about/);
  await answer(terminal, '2', 2);
  terminal.press('q');
  expect((await terminal.exit()).code).toBe(0);
  expect(terminal.screen).toContain('resume with: plimsoll resume locked');
  expect(terminal.raw).not.toContain(PASSPHRASE);
  expect(everything(home)).not.toMatch(/takeover|payment|P-ST-0/i);
});

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freshFolder, Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

/** In front of a note, with an editor that does what `script` says to the file `$1`. */
async function inNote(script: string): Promise<{ folder: string }> {
  const folder = freshFolder();
  const editor = join(folder, 'editor');
  writeFileSync(editor, `#!/bin/sh\n${script}\n`);
  chmodSync(editor, 0o755);
  const args = ['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick'];
  terminal = Terminal.plimsoll(args, { env: { EDITOR: editor, VISUAL: '', SEEN: join(folder, 'seen') } });
  await terminal.see('Payment provider');
  terminal.press('i', 'n');
  await terminal.see('ctrl-g: your own editor');
  return { folder };
}

describe('a note in an editor of one’s own', () => {
  it('begins with what was typed, lends the whole terminal, and takes back what was written', async () => {
    const { folder } = await inNote(
      'echo "$1" > "$SEEN"; ls -l "$1" >> "$SEEN"; printf "the editor: "; read line; printf "\\n%s\\n\\033[2Jnext\\n" "$line" >> "$1"',
    );
    terminal.press('typed ', 'ctrl+g');
    await terminal.see('the editor:');
    expect(terminal.alternate).toBe(false);
    terminal.press('3 in the editor', 'enter');
    await terminal.see(/typed *\n.*3 in the editor *\n.*next/);
    expect(terminal.alternate).toBe(true);
    terminal.press('enter');
    await terminal.see('note: typed');
    const [file = '', mode = ''] = readFileSync(join(folder, 'seen'), 'utf8').split('\n');
    expect(existsSync(file)).toBe(false);
    expect(mode).toMatch(/^-rw-------/);
    terminal.press('q');
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(readFileSync(join(terminal.home, 'sessions/corner-shop.json'), 'utf8')).toContain(
      JSON.stringify('typed \n3 in the editor\nnext'),
    );
  });

  it('that ends with a fault leaves the text as it was, and says so', async () => {
    await inNote('echo lost > "$1"; exit 3');
    terminal.press('typed', 'ctrl+g');
    await terminal.see('ended with 3');
    expect(terminal.screen).toContain('typed');
    expect(terminal.screen).not.toContain('lost');
  });
});

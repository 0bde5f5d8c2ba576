import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is opened where neither VISUAL nor EDITOR names an editor. */
const USUAL = process.platform === 'win32' ? 'notepad' : 'vi';

/**
 * Opens the text in the person's editor and resolves to what they left in it. The file lies in a folder that only they
 * can read, and is taken away again. Rejects with an error for people where the editor does not start or ends with a fault.
 */
export async function editText(text: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const editor = env.VISUAL || env.EDITOR || USUAL;
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-'));
  try {
    const file = join(folder, 'note.txt');
    await writeFile(file, text, { mode: 0o600 });
    await run(editor, file, env);
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As git does: the variable may hold options, so a shell reads it; the file is handed over as it is. */
function run(editor: string, file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child =
    process.platform === 'win32'
      ? spawn(`${editor} "${file}"`, { shell: true, stdio: 'inherit', env })
      : spawn('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit', env });
  return new Promise((done, fail) => {
    const refuse = (why: string) =>
      fail(new Error(`The editor ${why}; the text is as it was. It was ${editor}: VISUAL or EDITOR names another.`));
    child.on('error', ({ message }) => refuse(`did not start (${message})`));
    child.on('exit', (code) => (code === 0 ? done() : refuse(`ended with ${code ?? 'a signal'}`)));
  });
}

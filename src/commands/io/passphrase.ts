import { checkPassphrase, NO_WAY_BACK, WrongPassphrase } from '../../sessions/age/lock.ts';
import { EXIT, Refusal } from './exit-code.ts';
import type { Globals } from './globals.ts';
import { tell } from './output.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The passphrase that was given beforehand: in the file of `--passphrase-file`, without the end of its last line, or in
 * PLIMSOLL_PASSPHRASE. Never as an argument, which others can see in the list of processes.
 */
export function givenPassphrase({ passphraseFile }: Globals): string | undefined {
  if (passphraseFile !== undefined)
    return readBytes(passphraseFile)
      .toString('utf8')
      .replace(/\r?\n$/, '');
  return process.env.PLIMSOLL_PASSPHRASE || undefined;
}

/** The passphrase of what is locked, asked for in the terminal where it was not given. `what`: as in `the session locked`. */
export async function passphraseOf(what: string, globals: Globals): Promise<string> {
  return givenPassphrase(globals) ?? (await asked(`Passphrase of ${what}: `, `${what} is locked with a passphrase`));
}

/** A new passphrase, asked for twice. Says that nothing brings it back. Throws Refusal where it is too short. */
export async function newPassphrase(what: string, globals: Globals): Promise<string> {
  const given = givenPassphrase(globals);
  const passphrase = given ?? (await asked(`New passphrase for ${what}: `, 'a new passphrase is needed'));
  const fault = checkPassphrase(passphrase);
  if (fault !== undefined) throw new Refusal('the passphrase is too short', fault);
  if (given === undefined && (await asked('Once more: ', '')) !== passphrase) {
    throw new Refusal('both were not the same; nothing was changed', 'try again');
  }
  tell(NO_WAY_BACK);
  return passphrase;
}

/** WrongPassphrase as what is told of it; any other error as it is. */
export function asRefusal(error: unknown, what: string): unknown {
  if (!(error instanceof WrongPassphrase)) return error;
  return new Refusal(
    `that is not the passphrase of ${what}; nothing was changed`,
    `try again. ${NO_WAY_BACK}`,
    EXIT.badInput,
  );
}

/** A line typed in the terminal, unseen. Throws Refusal (`why`) where there is none. */
async function asked(prompt: string, why: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    throw new Refusal(
      `${why}, and there is no terminal to ask on`,
      'name a file that holds it with --passphrase-file, or set PLIMSOLL_PASSPHRASE',
    );
  }
  const wasRaw = stdin.isRaw;
  stderr.write(prompt);
  stdin.setRawMode(true);
  try {
    return await typed(stdin);
  } finally {
    stdin.pause();
    stdin.setRawMode(wasRaw);
    stderr.write('\r\n');
  }
}

/** Keys up to Enter. Ctrl-C ends the program as it always does. */
function typed(stdin: NodeJS.ReadStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text: string[] = [];
    const done = (settle: () => void) => {
      stdin.off('data', take);
      settle();
    };
    const take = (chunk: Buffer | string) => {
      const keys = [...chunk.toString()];
      for (const [at, key] of keys.entries()) {
        if (key === '\r' || key === '\n') {
          const rest = keys.slice(at + 1).join('');
          if (rest !== '') stdin.unshift(Buffer.from(rest));
          return done(() => resolve(text.join('')));
        }
        if (key === '\x03') return done(() => process.kill(process.pid, 'SIGINT'));
        if (key === '\x04') return done(() => reject(new Refusal('no passphrase was given')));
        if (key === '\x15') text = [];
        else if (key === '\x7f' || key === '\b') text.pop();
        else if (key >= ' ') text.push(key);
      }
    };
    stdin.on('data', take);
    stdin.resume();
  });
}

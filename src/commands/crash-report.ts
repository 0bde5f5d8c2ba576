import { writeFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import { folders, makePrivateFolder } from '../sessions/folders.ts';
import { VERSION } from './io/globals.ts';

/**
 * Writes what is needed to find an unexpected fault and returns the path, or undefined where that fails too. Holds no
 * answers and no names: of the message only what the engine itself words, of the command line only the command.
 */
export function writeCrashReport(fault: unknown, command: string, home: string | undefined): string | undefined {
  const time = new Date().toISOString();
  try {
    const { crashes } = folders(home, process.env);
    makePrivateFolder(crashes);
    const path = join(crashes, `${time.replace(/[^0-9T]/g, '')}-${process.pid}.txt`);
    writeFileSync(path, crashReport(fault, command, time), { mode: 0o600 });
    return path;
  } catch {
    return undefined;
  }
}

/** The text of a report: program, platform, kind of fault, and where in the program it was. */
export function crashReport(fault: unknown, command: string, time: string): string {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  return [
    `plimsoll ${VERSION}, command ${command}, ${time}`,
    `Node ${process.version}, ${platform()} ${release()} ${arch()}`,
    '',
    `${/^\w{1,40}$/.test(name) ? name : 'Error'}: ${harmless(message)}`,
    ...framesOf(stack ?? '', message),
    '',
  ].join('\n');
}

/** How the engine and the system word their errors. What they quote may be a name of the assessment. */
const WORDED = [
  /^Cannot (?:read|set) properties of (?:undefined|null)/,
  /^\S{0,60} is not (?:a function|iterable|defined|a constructor)/,
  /^Cannot access '\w{1,40}' before initialization/,
  /^Assignment to constant variable/,
  /^Maximum call stack size exceeded/,
  /^Invalid (?:array length|string length|time value|count value)/,
  /^E[A-Z]{2,15}(?=:)/,
];

/** The first words alone, where they are the engine's; else nothing of it. */
function harmless(message: string): string {
  const worded = WORDED.map((pattern) => pattern.exec(message)?.[0]).find((found) => found !== undefined);
  return worded ?? `(its ${message.length} characters are left out: they could hold names)`;
}

/** Places in the program, by file and line. The message stands before them and may look like one. */
function framesOf(stack: string, message: string): string[] {
  const told = new Set(message.split('\n').map((line) => line.trim()));
  return stack
    .split('\n')
    .filter((line) => !told.has(line.trim()))
    .flatMap((line) => {
      const [, place] = /^\s+at .*?(node:[\w/.]+:\d+:\d+|[\w.-]+\.[cm]?[jt]sx?:\d+:\d+)\)?$/.exec(line) ?? [];
      const [, what = ''] = /^\s+at (?:async )?([\w.#<>$ ]{1,80}) \(/.exec(line) ?? [];
      return place === undefined ? [] : [`    at ${what}${what === '' ? '' : ' '}(${place})`];
    });
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import { folders } from '../sessions/folders.ts';
import { VERSION } from './io/globals.ts';

/**
 * Writes what is needed to find an unexpected fault and returns the path, or undefined where that fails too. Holds no
 * answers: of the message only what stands before the first and after the last quotation mark, and of the command line only the command.
 */
export function writeCrashReport(fault: unknown, command: string, home: string | undefined): string | undefined {
  const time = new Date().toISOString();
  try {
    const { crashes } = folders(home, process.env);
    mkdirSync(crashes, { recursive: true, mode: 0o700 });
    const path = join(crashes, `${time.replace(/[^0-9T]/g, '')}-${process.pid}.txt`);
    writeFileSync(path, crashReport(fault, command, time), { mode: 0o600 });
    return path;
  } catch {
    return undefined;
  }
}

export function crashReport(fault: unknown, command: string, time: string): string {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [
    `plimsoll ${VERSION}, command ${command}, ${time}`,
    `Node ${process.version}, ${platform()} ${release()} ${arch()}`,
    '',
    `${name}: ${withoutQuoted(message)}`,
    ...frames,
    '',
  ].join('\n');
}

/** Names and notes of an assessment stand in messages between quotation marks. */
function withoutQuoted(message: string): string {
  return message.replace(/["'`“].*["'`”]/s, '"..."').slice(0, 500);
}

import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI } from '../commands/support/cli.ts';

const DIST = dirname(CLI);
const KB = 1024;

/** What a built file imports before it runs, itself included; what it imports on demand is not counted. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(DIST, file), 'utf8');
  for (const [, path] of text.matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+\.js)"/g)) closure(path ?? '', seen);
  return seen;
}

function bytesOf(...entries: string[]): number {
  const files = new Set(entries.flatMap((entry) => [...closure(entry)]));
  return [...files].reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0);
}

/** The built files that a file loads on demand. */
function onDemand(file: string): string[] {
  const text = readFileSync(join(DIST, file), 'utf8');
  return [...text.matchAll(/import\("\.\/([^"]+\.js)"\)/g)].map(([, path]) => path ?? '');
}

/** The part that reads the command line, and below it the commands. */
const [commandLine = ''] = onDemand('cli.js');
const commandFile = (name: string): string =>
  onDemand(commandLine).find((file) => file.startsWith(`${name}-`)) ?? expect.fail(`no command ${name} in dist/`);

describe('what is loaded to answer', () => {
  it('--version is next to nothing', () => {
    expect(bytesOf('cli.cjs')).toBeLessThan(KB);
    expect(bytesOf('cli.js')).toBeLessThan(10 * KB);
  });

  it.each(['list', 'where', 'scenarios', 'questions', 'risks', 'snapshot', 'delete', 'resume', 'new'])(
    '%s, before it knows what it needs, is less than 300 KB',
    (command) => {
      expect(bytesOf('cli.js', commandLine, commandFile(command))).toBeLessThan(300 * KB);
    },
  );

  it('a command does not load the terminal interface, PDF or Word', () => {
    const files = [commandLine, commandFile('assess')].flatMap((file) => [...closure(file)]);
    const text = files.map((file) => readFileSync(join(DIST, file), 'utf8'));
    for (const mark of ['react.transitional.element', 'PDFDocument', 'w:document']) {
      expect(
        text.some((one) => one.includes(mark)),
        mark,
      ).toBe(false);
    }
  });
});

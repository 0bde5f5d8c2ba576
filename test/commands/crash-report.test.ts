import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { freshFolder, program } from './support/cli.ts';
import { SMALL } from './support/files.ts';

let crashReport: typeof import('../../src/commands/crash-report.ts')['crashReport'];
beforeAll(async () => {
  vi.stubGlobal('PLIMSOLL_VERSION', '1.2.3');
  ({ crashReport } = await import('../../src/commands/crash-report.ts'));
});

const NAMES = ['Anna Nowak', 'Takeover of Acme', 'SAP S/4', 'too dear', 'P-ST-01'];
const TIME = '2027-03-01T14:30:00.000Z';

describe('a crash report', () => {
  it('says which program, where it ran, what kind of fault it was and where in the program', () => {
    const text = crashReport(new TypeError("Cannot read properties of undefined (reading 'id')"), 'show', TIME);
    expect(text).toMatch(/^plimsoll 1\.2\.3, command show, 2027/);
    expect(text).toContain(`Node ${process.version}`);
    expect(text).toContain('TypeError: Cannot read properties of undefined\n');
    expect(text).toMatch(/\n {4}at .*crash-report\.test\.ts:\d+:\d+\)\n/);
    expect(text).not.toContain(import.meta.dirname);
  });

  it.each(
    NAMES.flatMap((name) => [name, `no such system: ${name}`, `"${name}" broke`, `x\n    at ${name} (${name}:1:1)`]),
  )('holds no name of the assessment that stands in the message %j', (message) => {
    const text = crashReport(Object.assign(new Error(message), { name: message }), 'show', TIME);
    for (const name of NAMES) expect(text).not.toContain(name);
    expect(text).toMatch(/crash-report\.test\.ts:\d+:\d+/);
  });

  it('holds nothing of a message that the engine did not word', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 5 }), (told) => {
        const marked = `<<${told}>>`;
        expect(crashReport(new RangeError(marked), 'show', TIME)).not.toContain(marked);
      }),
    );
  });

  it('of a fault in the program is told in one line, lies in a folder for its owner alone, and holds no answer', () => {
    const { folder, home, run } = program();
    writeFileSync(join(folder, 'small.yaml'), SMALL.replace('Small shop', 'Takeover of Acme'));
    run(['import', 'small.yaml']);
    // A folder where the program looks for a file of its own is a fault that nobody foresaw.
    const broken = join(freshFolder(), 'broken.mjs');
    writeFileSync(
      broken,
      `import process from 'node:process';
const { parse } = JSON;
JSON.parse = (text, ...rest) => {
  const value = parse(text, ...rest);
  if (value?.assessment?.name) throw new TypeError('broken at ' + value.assessment.name);
  return value;
};`,
    );
    const { code, err } = run(['show', 'takeover-of-acme'], { env: { NODE_OPTIONS: `--import=${broken}` } });
    expect(code).toBe(1);
    expect(err).toMatch(/a report without your answers lies in .*crashes/);
    const [file = ''] = readdirSync(join(home, 'crashes'));
    const path = join(home, 'crashes', file);
    expect(readFileSync(path, 'utf8')).not.toMatch(/acme|takeover/i);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'crashes')).mode & 0o777).toBe(0o700);
  });
});

describe('a data folder that can be none', () => {
  const { folder, run } = program();
  const file = join(folder, 'file');
  beforeAll(() => writeFileSync(file, ''));

  it.each([['list'], ['show', 'x'], ['import', 'small.yaml'], ['snapshot', 'x']])(
    '%s %s says which, why, and what to do',
    (...args) => {
      writeFileSync(join(folder, 'small.yaml'), SMALL);
      for (const home of [
        file,
        join(file, 'below'),
        ...(existsSync('/proc/self') ? ['/proc/nope', '/proc/nope/x'] : []),
      ]) {
        const { code, err, out } = run(args, { env: { PLIMSOLL_HOME: home } });
        expect(code).toBe(2);
        expect(out).toBe('');
        expect(err).toContain(`nothing can be kept in ${home}, which PLIMSOLL_HOME names`);
        expect(err).toContain('name another folder with PLIMSOLL_HOME');
      }
    },
  );

  it('is told from one that is only not there yet, which stays as it is', () => {
    const home = join(folder, 'not', 'yet');
    const { code, err } = run(['list'], { env: { PLIMSOLL_HOME: home } });
    expect([code, err]).toEqual([0, 'No assessment is saved yet. plimsoll new begins one.\n']);
    expect(existsSync(join(folder, 'not'))).toBe(false);
    mkdirSync(home, { recursive: true });
    expect(run(['list'], { env: { PLIMSOLL_HOME: home } }).code).toBe(0);
  });
});

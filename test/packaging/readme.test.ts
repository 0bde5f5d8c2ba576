import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, program } from '../commands/support/cli.ts';

const ROOT = join(dirname(CLI), '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('what the README says', () => {
  it('shows an assessment file that the program takes without an error', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
    const { code, err, out } = program().run(['assess', '-', '--json'], { input: example });
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(JSON.parse(out)).toMatchObject({ name: 'New e-commerce platform' });
  });

  it('names every command that there is, and none that there is not', () => {
    const { out } = program().run(['--help']);
    const real = [...out.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name).filter((name) => name !== 'help');
    const block = /## Command line\n\n([\s\S]*?)\n\n[^ ]/.exec(readme)?.[1] ?? '';
    const named = [...block.matchAll(/(?:plimsoll|\|) ([a-z]+)/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'the');
    expect(new Set(named)).toEqual(new Set(real));
  });

  it('counts the questions and rules as they are', () => {
    const { run } = program();
    expect(readme).toContain(`**${JSON.parse(run(['questions', '--json']).out).length} questions`);
    expect(readme).toContain(`${JSON.parse(run(['risks', '--json']).out).length} risk rules**`);
  });

  it('links to files that exist', () => {
    for (const [, path = ''] of readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      expect(() => readFileSync(join(ROOT, path)), path).not.toThrow();
    }
  });
});

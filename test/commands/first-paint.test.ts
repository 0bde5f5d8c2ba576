import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.stubGlobal('PLIMSOLL_VERSION', '1.2.3');
const { paintHome } = await import('../../src/commands/first-paint.ts');

const home = mkdtempSync(join(tmpdir(), 'plimsoll-paint-'));
afterEach(() => rmSync(join(home, 'preferences.json'), { force: true }));

/** Paints on a terminal of a given size; `size` may be changed after that. */
function paint({ env = {}, columns = 80, rows = 24 }: { env?: NodeJS.ProcessEnv; columns?: number; rows?: number }) {
  const stdout = {
    columns,
    rows,
    written: '',
    write(text: string) {
      this.written += text;
      return true;
    },
  };
  const surroundings = { stdout, env, platform: 'linux' } as unknown as NodeJS.Process;
  return { stdout, paint: paintHome({ home }, surroundings) };
}

describe('the first paint', () => {
  it('is on a screen of its own and leaves the cursor where the wizard begins', () => {
    const { stdout, paint: painted } = paint({});
    expect(stdout.written).toMatch(/^\x1b\[\?1049h.*version 1\.2\.3.*\x1b\[H$/s);
    painted?.undo();
    expect(stdout.written).toMatch(/\x1b\[\?1049l\x1b\[\?25h$/);
  });

  it('is held until the wizard has drawn, and cleared where the terminal has another size by then', () => {
    const same = paint({});
    same.paint?.handOver();
    expect(same.stdout.written).toMatch(/\x1b\[\?2026h\x1b\[H$/);
    const other = paint({});
    other.stdout.columns = 120;
    other.paint?.handOver();
    expect(other.stdout.written).toMatch(/\x1b\[\?2026h\x1b\[H\x1b\[2J$/);
  });

  it('listens for no signal once it is over', () => {
    const before = process.listenerCount('SIGTERM');
    const { paint: painted } = paint({});
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    painted?.handOver();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('is nothing for a screen reader, whether the environment or the preferences say so', () => {
    expect(paint({ env: { INK_SCREEN_READER: 'true' } })).toMatchObject({ paint: undefined, stdout: { written: '' } });
    writeFileSync(join(home, 'preferences.json'), '{"screenReader":true}');
    expect(paint({})).toMatchObject({ paint: undefined, stdout: { written: '' } });
  });

  it('goes by the preferences, and does without where they are damaged', () => {
    writeFileSync(join(home, 'preferences.json'), '{"theme":"light"}');
    expect(paint({}).stdout.written).toContain('\x1b[34m');
    writeFileSync(join(home, 'preferences.json'), '{"theme":"no such');
    expect(paint({}).stdout.written).toContain('\x1b[36m');
  });
});

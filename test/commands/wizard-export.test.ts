import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBank } from '../../src/bank/load.ts';
import { wizardExport } from '../../src/commands/files/wizard-export.ts';
import { wizardSnapshots } from '../../src/commands/files/wizard-snapshots.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { openFile, sealFile } from '../../src/sessions/age/cipher.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import type { Session } from '../../src/sessions/session-store.ts';
import { SnapshotStore } from '../../src/sessions/snapshots.ts';
import type { ExportShape } from '../../src/tui/options.ts';
import { newAssessment } from '../../src/tui/state/new-assessment.ts';

const bank = loadBank(new URL('../../templates', import.meta.url).pathname);

let folder: string;
let session: Session;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-export-'));
  const shop: Assessment = newAssessment(bank, { scenario: 'T1c', name: 'Shop', depth: 'quick' });
  const stakeholders = [{ id: 'anna', name: 'Anna Nowak' }];
  const answers = { 'P-ST-01': { joint: { points: 3 as const } } };
  session = openStore(join(folder, 'home'), process.env).create(
    { ...shop, stakeholders, answers },
    { screen: 'interview' },
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const globals = () => ({ home: join(folder, 'home') });
const writing = () => wizardExport(bank, globals(), () => 'en');
const files = () => readdirSync(folder).filter((name) => name !== 'home');

describe('what the wizard writes', () => {
  it('is the report for a reader, without names where it is asked so', async () => {
    const path = join(folder, 'redacted.md');
    const shape = { reader: 'sponsor', redact: true } as const;
    expect(await writing()(session, 'md', path, () => {}, undefined, shape)).toEqual([path]);
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain('Anna Nowak');
    await writing()(session, 'md', join(folder, 'all.md'), () => {});
    expect(readFileSync(join(folder, 'all.md'), 'utf8').length).toBeGreaterThan(text.length);
  });

  it('names a file without names as the command line does, also in a folder', async () => {
    const into = join(folder, 'out/');
    const written = (shape: ExportShape) => writing()(session, 'md', into, () => {}, undefined, shape);
    expect(await written({ redact: true })).toEqual([join(into, 'redacted.md')]);
    expect(await written({ reader: 'vendor:erp' })).toEqual([join(into, 'for-erp.md')]);
    expect(await written({})).toEqual([join(into, `${session.id}.md`)]);
  });

  it.each(['shop.md', 'shop.md.age'])('locked with a passphrase is no file in clear: %s', async (name) => {
    const sealing = wizardExport(bank, globals(), () => 'en', sealFile);
    const passphrase = 'four words are good';
    const path = join(folder, 'shop.md.age');
    const shape = { redact: true, passphrase } as const;
    expect(await sealing(session, 'md', join(folder, name), () => {}, undefined, shape)).toEqual([path]);
    expect(files()).toEqual(['shop.md.age']);
    const text = Buffer.from(await openFile(readFileSync(path), passphrase)).toString();
    expect(text).toMatch(/^# /m);
    expect(text).not.toContain('Anna Nowak');
  });

  it('stopped while its files are locked leaves none of them', async () => {
    const stop = new AbortController();
    const sealing = wizardExport(
      bank,
      globals(),
      () => 'en',
      async (content) => {
        stop.abort();
        return Buffer.from(content);
      },
    );
    const shape = { passphrase: 'four words are good' };
    const written = sealing(session, 'csv', join(folder, 'shop.csv'), () => {}, stop.signal, shape);
    await expect(written).rejects.toThrow();
    expect(files()).toEqual([]);
  });

  it('keeps a snapshot under a name that is free, and reads it again, in the folder where the session is saved', async () => {
    const { takeSnapshot, earlier, openEarlier } = wizardSnapshots(globals());
    expect(await takeSnapshot(session, 'Kick off')).toBe('kick-off');
    expect(await takeSnapshot(session, 'kick OFF')).toBeUndefined();
    expect(await openEarlier(session, `${session.id}#kick-off`)).toEqual(session.assessment);
    await expect(openEarlier(session, `${session.id}#may`)).rejects.toThrow('it was taken away meanwhile');

    const moved = join(folder, 'moved');
    const other = openStore(moved, process.env).create({ ...session.assessment, name: 'Other' }, session.cursor);
    expect(await takeSnapshot(session, 'there', moved)).toBe('there');
    expect(await earlier(session, moved)).toMatchObject([{ source: `${session.id}#there` }, { source: 'other' }]);
    expect(await openEarlier(session, other.id, moved)).toEqual(other.assessment);
  });

  it('compares with a snapshot of the session, which is offered', async () => {
    new SnapshotStore(join(folder, 'home'), process.env).take(session, 'may');
    const [first] = await wizardSnapshots(globals()).earlier(session);
    expect(first).toMatchObject({ source: `${session.id}#may` });
    const path = join(folder, 'since.md');
    await writing()(session, 'md', path, () => {}, undefined, { since: first?.source ?? '' });
    expect(readFileSync(path, 'utf8')).toContain(`${session.id}#may`);
  });

  it.each(['pdf', 'md', 'csv', 'xlsx'] as const)(
    'stopped on the way leaves no file, nor half of one: %s',
    async (format) => {
      const stop = new AbortController();
      const path = join(folder, `stopped.${format}`);
      const written = writing()(session, format, path, () => stop.abort(), stop.signal);
      stop.abort();
      await expect(written).rejects.toThrow();
      expect(files()).toEqual([]);
    },
  );

  it('refuses what two wishes contradict, in words', async () => {
    const shape = { redact: true, since: session.id } as const;
    await expect(writing()(session, 'pdf', join(folder, 'x.pdf'), () => {}, undefined, shape)).rejects.toThrow(
      '--redact names nothing',
    );
  });
});

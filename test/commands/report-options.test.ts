import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { program } from './support/cli.ts';

const FILE = `plimsoll: 1
name: Zebra programme of Acmebraeu
profile: {organisation: Acmebraeu GmbH, author: Wanda Kowalczyk, dayRate: 870, currency: EUR}
stakeholders:
  - {id: wanda, name: Wanda Kowalczyk, department: Sudhaus, contact: wanda@acmebraeu.de}
systems:
  quickpay: {name: Quickpay Plus, vendor: Quickpay Inc, category: payment, criticality: 4, control: external_supported}
  dynamo: {name: Dynamo 365, vendor: Contoso, category: erp, criticality: 4, control: internal, businessOwner: wanda}
dataObjects:
  order: {name: Order, goldenRecord: dynamo, identifier: order number}
flows:
  quickpay-dynamo: {from: quickpay, to: dynamo, objects: [order], trigger: automatic, frequency: hourly, pattern: event,
    volume: {normalPerDay: 4321}}
answers:
  P-ST-01: {points: 3, note: 'Kowalczyk knows, see https://acmebraeu.de'}
  SY-03@dynamo: {points: 1, by: technology, note: Contoso only sends nightly files}
`;
const NAMES = /zebra|acmebraeu|wanda|kowalczyk|sudhaus|quickpay|dynamo|contoso/i;

describe('what a report shall hold, on the command line', { timeout: 240_000 }, () => {
  const { run, folder } = program();
  const file = join(folder, 'acmebraeu.yaml');
  beforeAll(() => writeFileSync(file, FILE));

  it('writes the chapters that are named, and refuses a name that is none with all there are', () => {
    const { code, out } = run(['assess', file, '--chapters', 'scope,answers', '--format', 'md', '--out', '-']);
    expect(code).toBe(0);
    expect(out).toContain('Scope and how to read this report');
    expect(out).toContain('Left out of this report, and why');
    const refused = run(['assess', file, '--chapters', 'scope,riks', '--out', 'x.md']);
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no such chapter: "riks"[\s\S]*scope, .*risks, .*method/),
    });
    expect(run(['assess', file, '--for', 'king', '--out', 'x.md']).err).toContain(
      'sponsor, architect, auditor or vendor:SYSTEM',
    );
    expect(existsSync(join(folder, 'x.md'))).toBe(false);
  });

  it('puts roles in place of names in every text form, and in the names of the files', () => {
    const { code, out, err } = run([
      'assess',
      file,
      '--redact',
      '--format',
      'md,html,json,yaml,csv,dot',
      '--out',
      'red/',
    ]);
    expect(`${err}${out.replaceAll(folder, '')}`).not.toMatch(NAMES);
    expect(code).toBe(0);
    const written = readdirSync(join(folder, 'red'));
    expect(written.length).toBeGreaterThan(8);
    for (const name of written) expect(readFileSync(join(folder, 'red', name), 'utf8'), name).not.toMatch(NAMES);
    expect(readFileSync(join(folder, 'red', 'redacted.md'), 'utf8')).toContain('ERP 1');
    expect(run(['assess', file, '--redact', '--json']).out).not.toMatch(NAMES);
  });

  it('makes the form for one vendor, and nothing that would hold more', () => {
    const { code, out } = run(['assess', file, '--for', 'vendor:quickpay', '--format', 'md', '--out', '-']);
    expect(code).toBe(0);
    expect(out).toContain('Integration with Quickpay Inc');
    expect(out).toContain('your customer’s ERP');
    expect(out).toContain('4,321');
    expect(out).not.toMatch(/dynamo|contoso|wanda|kowalczyk|zebra/i);
    const whole = run(['assess', file, '--for', 'vendor:quickpay', '--format', 'json', '--out', 'v.json']);
    expect(whole).toMatchObject({
      code: 2,
      err: expect.stringContaining('would hold more than the form for a vendor'),
    });
    expect(run(['assess', file, '--for', 'vendor:nobody', '--format', 'md', '--out', '-'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('quickpay, Quickpay Inc, dynamo, Contoso'),
    });
  });

  it('writes numbers and days in a locale, and refuses what is none', () => {
    const { out } = run(['assess', file, '--locale', 'de', '--for', 'vendor:quickpay', '--format', 'md', '--out', '-']);
    expect(out).toMatch(/4\\?\.321/);
    expect(run(['assess', file, '--locale', 'german', '--out', 'x.md'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('use a language tag, as in de, pl-PL or en-US'),
    });
  });
});

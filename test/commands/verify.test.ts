import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

import { type Outcome, program } from './support/cli.ts';

const EXAMPLE = fileURLToPath(new URL('../../templates/examples/half-ready-retailer.yaml', import.meta.url));

/** The streams of a PDF whose packed content `change` takes, in its place. Other tools pay no heed to the table of places then; we do not read it. */
function rewritten(pdf: Buffer, change: (content: string) => string): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (let from = pdf.indexOf('stream\n'); from >= 0; from = pdf.indexOf('stream\n', from + 1)) {
    const head = pdf.subarray(pdf.lastIndexOf(' obj', from), from).toString('latin1');
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const ends = pdf.subarray(from - 3, from).toString('latin1') === 'end';
    if (ends || from < at || !head.includes('FlateDecode') || !(length > 0)) continue;
    const start = from + 'stream\n'.length;
    const content = inflateSync(pdf.subarray(start, start + length)).toString('latin1');
    const changed = change(content);
    if (changed === content) continue;
    const packed = deflateSync(Buffer.from(changed, 'latin1'));
    const headFrom = pdf.lastIndexOf('/Length', from);
    parts.push(pdf.subarray(at, headFrom), Buffer.from(`/Length ${packed.length}`));
    parts.push(pdf.subarray(headFrom + `/Length ${length}`.length, start), packed);
    at = start + length;
  }
  return Buffer.concat([...parts, pdf.subarray(at)]);
}

describe('plimsoll verify', { timeout: 240_000 }, () => {
  const { run, folder } = program();
  const path = join(folder, 'report.pdf');
  let pdf: Buffer;
  const verified = (change: (content: string) => string): Outcome => {
    const other = join(folder, 'changed.pdf');
    writeFileSync(other, rewritten(pdf, change));
    return run(['verify', other]);
  };
  beforeAll(() => {
    expect(run(['assess', EXAMPLE, '--for', 'sponsor', '--out', path]).code).toBe(0);
    pdf = readFileSync(path);
  }, 120_000);

  it('agrees with a report as it was written, to the byte', () => {
    const { code, out } = run(['verify', path]);
    expect(out).toContain('agrees with what it was made of');
    expect(out).toContain('byte for byte');
    expect(code).toBe(0);
  });

  it('prints the same as JSON, each number stated and computed', () => {
    const found = JSON.parse(run(['verify', path, '--json']).out);
    expect(found.agrees).toBe(true);
    expect(found.record).toMatchObject({ plimsollRecord: 1, seed: 42, audience: 'sponsor', redacted: false });
    const names = found.numbers.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['verdict', 'readiness', 'effort P80', 'red risks', 'readiness of erp']),
    );
    for (const { stated, computed } of found.numbers) expect(computed).toEqual(stated);
  });

  it('says so where the attached assessment was changed, and which numbers that moves', () => {
    const { code, out } = verified((content) =>
      content.includes('"plimsoll": 1') ? content.replace(/"points": 0/g, '"points": 4') : content,
    );
    expect(code).toBe(4);
    expect(out).toContain('does NOT agree');
    expect(out).toContain('The attached assessment is not the one that the report was made of');
    expect(out).toMatch(/readiness +47\.\d+ +(?!47\.)\d/);
  });

  it('says so where a stated number was changed', () => {
    const { code, out } = verified((content) => content.replace('"verdict": "stop"', '"verdict": "proceed"'));
    expect(code).toBe(4);
    expect(out).toMatch(/verdict +proceed +stop/);
  });

  it('says so where only what is to be read on a page was changed', () => {
    let done = false;
    const { code, out } = verified((content) => {
      const changed = content.replace(/<([0-9a-f]{4})/i, '<0003');
      if (done || !/\bBT\b/.test(content) || changed === content) return content;
      done = true;
      return changed;
    });
    expect(done).toBe(true);
    expect(code).toBe(4);
    expect(out).toMatch(/1 of \d+ pages are not in the file as they come out now, and 1 of its pages/);
  });

  it('says what another bank or program means, and holds neither for a fault', () => {
    const { code, out } = verified((content) =>
      content.replace(/"sha256": "\w{64}"/, `"sha256": "${'0'.repeat(64)}"`).replace('"program": "', '"program": "9.'),
    );
    expect(code).toBe(0);
    expect(out).toContain('nothing disagrees, but not all could be compared');
    expect(out).toMatch(/Another program: plimsoll 9\.[\d.]+ wrote it/);
    expect(out).toContain('its content is another one');
    expect(out).toContain('The pages were not compared');
  });

  it('refuses what cannot be computed again', () => {
    writeFileSync(join(folder, 'report.md'), '# A report\n');
    expect(run(['verify', join(folder, 'report.md')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no PDF'),
    });
    run(['assess', EXAMPLE, '--chapters', 'scope', '--no-attach', '--out', join(folder, 'bare.pdf')]);
    const bare = run(['verify', join(folder, 'bare.pdf')]);
    expect(bare).toMatchObject({ code: 2, err: expect.stringContaining('carries no assessment') });
    expect(run(['verify', join(folder, 'nothing.pdf')]).code).toBe(2);
  });
});

const THAI = fileURLToPath(
  new URL(
    '../../node_modules/@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
    import.meta.url,
  ),
);
const IN_THAI = `plimsoll: 1
name: คลังสินค้า
systems:
  shop: {name: ร้านค้า, category: ecommerce, criticality: 4, control: internal}
  erp: {name: ERP, category: erp, criticality: 4, control: internal}
flows:
  f1: {from: shop, to: erp, pattern: event}
answers: {P-ST-01: 2}
`;

describe('a report with a font of its own', { timeout: 240_000 }, () => {
  const { run, folder } = program();
  const file = join(folder, 'thai.yaml');
  const [path, exported] = [join(folder, 'thai.pdf'), join(folder, 'exported.pdf')];
  beforeAll(() => {
    writeFileSync(file, IN_THAI);
    expect(run(['assess', file, '--save', '--chapters', 'scope', '--font', THAI, '--out', path])).toMatchObject({
      code: 0,
      err: expect.not.stringContaining('No font'),
    });
    const [session = ''] = run(['list', '--json']).out.match(/(?<="id": ")[^"]+/) ?? [];
    expect(run(['export', session, '--chapters', 'scope', '--font', THAI, '--out', exported]).code).toBe(0);
  }, 120_000);

  it('embeds the font that was named, from a file as from a session', () => {
    for (const one of [path, exported]) {
      const text = Buffer.concat(streamsOf(readFileSync(one))).toString('latin1');
      expect(text).toMatch(/\/FontName ?\/\w+\+NotoSansThai/);
    }
  });

  it('says with which font it was made, by its name alone', () => {
    const { record } = JSON.parse(run(['verify', path, '--font', THAI, '--json']).out);
    expect(record.fonts).toEqual([{ file: 'NotoSansThai_400Regular.ttf', sha256: expect.stringMatching(/^\w{64}$/) }]);
  });

  it('agrees to the byte where the same font is named again, wherever that lies', () => {
    const copy = join(folder, 'copy.ttf');
    writeFileSync(copy, readFileSync(THAI));
    for (const font of [THAI, copy]) {
      const { code, out } = run(['verify', path, '--font', font]);
      expect(out).toContain('byte for byte');
      expect(code).toBe(0);
    }
  });

  it('asks for that font where it is not named', () => {
    const { code, out } = run(['verify', path]);
    expect(out).toContain(
      'was made with the font NotoSansThai_400Regular.ttf, which is not here: name it with --font FILE',
    );
    expect(code).toBe(0);
  });

  it('refuses a file that is no font', () => {
    for (const args of [
      ['verify', path],
      ['assess', file, '--out', join(folder, 'x.pdf')],
    ]) {
      const refused = run([...args, '--font', file]);
      expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('is no TrueType or OpenType font') });
    }
  });
});

/** What is packed in a PDF. */
function streamsOf(pdf: Buffer): Buffer[] {
  const found: Buffer[] = [];
  rewritten(pdf, (content) => {
    found.push(Buffer.from(content, 'latin1'));
    return content;
  });
  return found;
}

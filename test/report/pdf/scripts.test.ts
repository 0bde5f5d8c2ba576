import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraph } from '../../../src/report/blocks.ts';
import { type PdfOptions, renderPdf } from '../../../src/report/pdf/render.ts';
import { fontFolders, systemFontFiles } from '../../../src/report/pdf/system-fonts.ts';
import { reportWith } from '../support/layout.ts';
import { readPdf } from '../support/pdf.ts';
import { FONTS } from '../support/sample.ts';
import { check, flat } from './support/checker.ts';

const fontOf = (path: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`));
const THAI = fontOf('noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf');
const DEVANAGARI = fontOf('noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf');

/** Names as they are in the world, by language. */
const OWN = {
  Polish: 'Zażółć gęślą jaźń',
  German: 'Größenübersicht für Straßenmöbel',
  Greek: 'Αποθήκη Θεσσαλονίκης',
  Russian: 'Складской учёт «Южный»',
  Vietnamese: 'Kho hàng Đà Nẵng Thượng',
  Turkish: 'İstanbul Şişli ığğı',
  Hebrew: 'מערכת ניהול לקוחות',
  Arabic: 'نظام إدارة العملاء',
  Persian: 'سامانه مدیریت مشتریان',
};
const OTHERS = { Thai: 'ระบบจัดการลูกค้า คลังน้ำ', Hindi: 'ग्राहक प्रबंधन प्रणाली हिन्दी' };

const scratch = mkdtempSync(join(tmpdir(), 'scripts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const reportOf = (names: readonly string[]) => reportWith(names.map((name) => paragraph(name)));
/** The paragraphs as a screen reader gets them. */
async function heard(names: readonly string[], options: Partial<PdfOptions> = {}): Promise<string[]> {
  const { root, faults } = check(await renderPdf(reportOf(names), { fonts: FONTS, packed: false, ...options }));
  expect(faults).toEqual([]);
  return flat(root)
    .filter((node) => node.role === 'P')
    .map((node) => node.text.trim());
}

describe('names in the scripts of the embedded fonts', () => {
  let page = '';
  beforeAll(async () => {
    const { pages } = await readPdf(await renderPdf(reportOf(Object.values(OWN)), { fonts: FONTS }));
    page = pages.join(' ').normalize('NFKC');
  });

  it.each(Object.entries(OWN))('are read as they were written: %s', async (_, name) => {
    expect(await heard([name])).toEqual([name]);
    for (const word of name.split(' ')) expect(page).toContain(word.normalize('NFKC'));
  });

  it('need no box', async () => {
    let missing: readonly string[] = [];
    await renderPdf(reportOf(Object.values(OWN)), { fonts: FONTS, onMissing: (found) => (missing = found) });
    expect(missing).toEqual([]);
  });
});

describe('names in other scripts', () => {
  const names = Object.values(OTHERS);

  it('are set in the fonts that the reader names, and read as they were written', async () => {
    let missing: readonly string[] = [];
    const options = { fontFiles: [THAI, DEVANAGARI], onMissing: (found: readonly string[]) => (missing = found) };
    expect(await heard(names, options)).toEqual(names);
    expect(missing).toEqual([]);
  });

  it('are set in a font of the system where the reader names none', async () => {
    expect(await heard(names, { findFonts: async () => ['/nowhere.ttf', DEVANAGARI, THAI] })).toEqual(names);
  });

  it('do not ask the system where every character is covered', async () => {
    const findFonts = async (): Promise<string[]> => {
      throw new Error('asked');
    };
    await renderPdf(reportOf(Object.values(OWN)), { fonts: FONTS, findFonts });
    await renderPdf(reportOf([OTHERS.Thai]), { fonts: FONTS, fontFiles: [THAI], findFonts });
    await expect(renderPdf(reportOf([OTHERS.Thai]), { fonts: FONTS, findFonts })).rejects.toThrow('asked');
  });

  it('are taken from a file with several fonts', async () => {
    const path = join(scratch, 'two.ttc');
    writeFileSync(path, collectionOf([THAI, THAI].map((file) => readFileSync(file))));
    expect(await heard([OTHERS.Thai], { fontFiles: [path] })).toEqual([OTHERS.Thai]);
  });

  it('stand as boxes that say what they are where no font has them, and the caller is told', async () => {
    let told: (readonly string[])[] = [];
    const onMissing = (...found: (readonly string[])[]) => (told = found);
    expect(await heard(['東京 office', 'of 東'], { fontFiles: [THAI], onMissing })).toEqual(['東京 office', 'of 東']);
    expect(told).toEqual([
      ['東', '京'],
      ['東京', '東'],
    ]);
  });

  it('break between words although they have no spaces', async () => {
    const line = 'ระบบจัดการลูกค้า'.repeat(20);
    const { pages } = await readPdf(await renderPdf(reportOf([line]), { fonts: FONTS, fontFiles: [THAI] }));
    expect(pages).toHaveLength(1);
    expect(await heard([line], { fontFiles: [THAI] })).toEqual([line]);
  });

  it('say why a font cannot be used', async () => {
    const broken = join(scratch, 'broken.ttf');
    writeFileSync(broken, 'no font');
    const locked = join(scratch, 'locked.ttf');
    writeFileSync(locked, withoutEmbedding(readFileSync(THAI)));
    const use = (path: string) => renderPdf(reportOf([OTHERS.Thai]), { fonts: FONTS, fontFiles: [path] });
    await expect(use('/nowhere/font.ttf')).rejects.toThrow('/nowhere/font.ttf: cannot be read (ENOENT)');
    await expect(use(broken)).rejects.toThrow('is no TrueType or OpenType font');
    await expect(use(locked)).rejects.toThrow('its licence forbids to embed it');
  });

  const hasPoppler = (() => {
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  it.skipIf(!hasPoppler)('come out of poppler as they were written', async () => {
    const all = { ...OWN, ...OTHERS };
    const path = join(scratch, 'all.pdf');
    const fontFiles = [THAI, DEVANAGARI];
    writeFileSync(path, await renderPdf(reportOf(Object.values(all)), { fonts: FONTS, fontFiles }));
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFKC');
    for (const name of Object.values(all)) expect(text).toContain(name.normalize('NFKC'));
  });
});

describe('the fonts of a system', () => {
  it('are looked for in its own folders', () => {
    const home = '/home/x';
    expect(fontFolders({ platform: 'linux', env: {}, home })).toContain('/usr/share/fonts');
    expect(fontFolders({ platform: 'darwin', env: {}, home })).toContain('/System/Library/Fonts');
    const windows = fontFolders({ platform: 'win32', env: { WINDIR: 'D:\\W', LOCALAPPDATA: 'D:\\L' }, home });
    expect(windows[0]).toContain('D:\\W');
    expect(windows[1]).toContain('D:\\L');
  });

  it('are found by their names, below folders too, whatever the case; others are left alone', async () => {
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(scratch, 'fonts', 'noto'), { recursive: true });
    for (const name of ['noto/NotoSansThai-Regular.ttf', 'MSYH.TTC', 'Comic.ttf'])
      writeFileSync(join(scratch, 'fonts', name), '');
    const found = await systemFontFiles([join(scratch, 'fonts'), '/nowhere']);
    expect(found.map((path) => path.slice(scratch.length))).toEqual([
      '/fonts/MSYH.TTC',
      '/fonts/noto/NotoSansThai-Regular.ttf',
    ]);
  });
});

/** Several fonts in one file (OpenType, "TrueType Collection"): their tables move, so their places are written anew. */
function collectionOf(fonts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12 + 4 * fonts.length);
  head.write('ttcf');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  let at = head.length;
  const moved = fonts.map((font, index) => {
    const copy = Buffer.from(font);
    for (let table = 0; table < copy.readUInt16BE(4); table++) {
      const place = 12 + 16 * table + 8;
      copy.writeUInt32BE(copy.readUInt32BE(place) + at, place);
    }
    head.writeUInt32BE(at, 12 + 4 * index);
    at += copy.length;
    return copy;
  });
  return Buffer.concat([head, ...moved]);
}

/** The font with the bit set that forbids to embed it. */
function withoutEmbedding(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  for (let table = 0; table < copy.readUInt16BE(4); table++) {
    const record = 12 + 16 * table;
    if (copy.toString('latin1', record, record + 4) === 'OS/2')
      copy.writeUInt16BE(2, copy.readUInt32BE(record + 8) + 8);
  }
  return copy;
}

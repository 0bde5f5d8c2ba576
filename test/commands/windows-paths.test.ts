import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOfPath } from '../../src/commands/files/formats.ts';
import { isFolder, targets } from '../../src/commands/files/targets.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { idFromName, isSessionId } from '../../src/sessions/session-id.ts';
import { PAYLOADS } from '../security/payloads.ts';

/** What Windows takes for a file's name: no device, none of its signs, no control character, no blank or dot at the end. */
function fitsWindows(name: string): boolean {
  const [stem = ''] = name.split('.');
  return (
    !/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i.test(stem) &&
    !/[<>:"/\\|?*\p{Cc}]/u.test(name) &&
    !/[. ]$/.test(name)
  );
}

describe('paths on Windows', () => {
  it.each([
    'con',
    'PRN',
    'Aux',
    'nul',
    'COM1',
    'com¹',
    'lpt9',
    'CON.',
    'nul ',
    'a:b',
    'C:\\x',
    '\\\\server\\x',
    ...PAYLOADS,
  ])('an assessment named %j is kept in a file that Windows takes', (name) => {
    expect(isSessionId(idFromName(name))).toBe(true);
    expect(fitsWindows(`${idFromName(name)}.json`)).toBe(true);
  });

  it('whatever an assessment is called, its file has a name that Windows takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => fitsWindows(`${idFromName(name)}.json`)),
      { numRuns: 2_000 },
    );
  });

  it('name a folder where they end in either slash, and a format where they end in one', () => {
    expect(isFolder('C:\\reports\\')).toBe(true);
    expect(isFolder('C:/reports/')).toBe(true);
    expect(formatOfPath('C:\\reports\\shop.DOCX')).toBe('docx');
    expect(targets(['shop'], [], 'C:\\reports\\shop.md')).toEqual([
      { name: 'shop', format: 'md', path: 'C:\\reports\\shop.md' },
    ]);
  });

  it('give an assessment without a name that of its file', () => {
    expect(parseAssessment('plimsoll: 1', 'C:\\data\\my shop.yaml').assessment.name).toBe('my shop');
    expect(parseAssessment('plimsoll: 1', '\\\\server\\data\\shop.yml').assessment.name).toBe('shop');
  });
});

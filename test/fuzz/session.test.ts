import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/parse.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import { mutatedText } from './mutate.ts';
import { someCases, tally } from './tally.ts';

const home = mkdtempSync(join(tmpdir(), 'plimsoll-fuzz-'));
const store = openStore(home, {});
const example = readFileSync('templates/examples/half-ready-retailer.yaml', 'utf8');
const { id } = store.create(parseAssessment(example, 'example.yaml').assessment, { screen: 'results' });
const file = join(store.folder, `${id}.json`);
const good = readFileSync(file, 'utf8');

const tried = tally('session files');

it('a session file, however damaged, opens right or from its last good version, and stays on the disk', {
  timeout: 36_000_000,
}, () => {
  fc.assert(
    fc.property(mutatedText([good]), (text) =>
      tried(() => {
        writeFileSync(file, text);
        const written = readFileSync(file);
        store.list();
        const session = store.load(id);
        expect(session?.id).toBe(id);
        if (session?.recovered === undefined) {
          expect(readFileSync(file)).toEqual(written);
        } else {
          expect(readFileSync(session.recovered.aside)).toEqual(written);
          expect(readFileSync(file, 'utf8')).toBe(good);
          // Tens of thousands of them would make every list slow.
          rmSync(session.recovered.aside);
        }
      }),
    ),
    someCases(0.05),
  );
  expect(readdirSync(store.folder)).toEqual([`${id}.json`]);
});

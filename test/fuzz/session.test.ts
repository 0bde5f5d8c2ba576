import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/parse.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import { isPolluted, mutatedText, RUN } from './mutate.ts';

const home = mkdtempSync(join(tmpdir(), 'plimsoll-fuzz-'));
const store = openStore(home, {});
const example = readFileSync('templates/examples/half-ready-retailer.yaml', 'utf8');
const { id } = store.create(parseAssessment(example, 'example.yaml').assessment, { screen: 'results' });
const file = join(store.folder, `${id}.json`);
const good = readFileSync(file, 'utf8');

it('a session file, however damaged, opens right or from its last good version, and stays on the disk', {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(mutatedText([good]), (text) => {
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
      }
      expect(isPolluted()).toBe(false);
    }),
    { ...RUN, numRuns: Math.ceil(RUN.numRuns / 3) },
  );
  expect(readdirSync(store.folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
});

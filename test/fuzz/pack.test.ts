import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assemblePack, readPack } from '../../src/bank/load.ts';
import { InputError } from '../../src/model/problem.ts';
import { isPolluted, mutatedText, RUN } from './mutate.ts';

const pack = readPack('templates');
const names = pack.files.map(({ name }) => name);
const damaged = fc.constantFrom(...names).chain((name) =>
  fc.record({
    name: fc.constant(name),
    text: mutatedText(pack.files.filter((one) => one.name === name).map(({ text }) => text)),
  }),
);

it('a pack with a damaged file is refused with the file, or read', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(damaged, ({ name, text }) => {
      const files = pack.files.map((one) => (one.name === name ? { name, text } : one));
      try {
        assemblePack({ ...pack, files });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
      }
      expect(isPolluted()).toBe(false);
    }),
    { ...RUN, numRuns: Math.ceil(RUN.numRuns / 5) },
  );
});

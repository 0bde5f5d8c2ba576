import fc from 'fast-check';
import { it } from 'vitest';
import { assemblePack, readPack } from '../../src/bank/load.ts';
import { mutatedText } from './mutate.ts';
import { someCases, tally } from './tally.ts';

const pack = readPack('templates');
const names = pack.files.map(({ name }) => name);
const damaged = fc.constantFrom(...names).chain((name) =>
  fc.record({
    name: fc.constant(name),
    text: mutatedText(pack.files.filter((one) => one.name === name).map(({ text }) => text)),
  }),
);

const tried = tally('packs');

it('a pack with a damaged file is refused with the file, or read', { timeout: 36_000_000 }, () => {
  fc.assert(
    fc.property(damaged, ({ name, text }) =>
      tried(() => {
        assemblePack({ ...pack, files: pack.files.map((one) => (one.name === name ? { name, text } : one)) });
      }),
    ),
    someCases(0.05),
  );
});

import fc from 'fast-check';

/**
 * The same cases in every run, so that a run says something about the code alone; `npm run fuzz` draws new ones.
 * A seed that a failure named is tried again with PLIMSOLL_FUZZ_SEED.
 */
const { PLIMSOLL_FUZZ, PLIMSOLL_FUZZ_SEED } = process.env;
const seed = PLIMSOLL_FUZZ_SEED ?? (PLIMSOLL_FUZZ === undefined ? '20240601' : undefined);
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });

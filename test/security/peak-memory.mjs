import { writeFileSync } from 'node:fs';

/** Loaded before the program: at its end the most memory that it took, in bytes, goes into PLIMSOLL_TEST_MEMORY. */
process.on('exit', () => {
  writeFileSync(process.env.PLIMSOLL_TEST_MEMORY, String(process.resourceUsage().maxRSS * 1024));
});

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  // As the build sets it.
  define: { PLIMSOLL_VERSION: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: 'test/scratch.ts',
    setupFiles: ['test/seed.ts'],
    // A test of the whole program waits for one that runs beside it: two at a time keep two cores busy.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Two busy cores make a slow test slower; none of them waits for time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

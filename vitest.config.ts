import { readFileSync } from 'node:fs';
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
    // Two busy cores make a slow test slower; none of them waits for time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

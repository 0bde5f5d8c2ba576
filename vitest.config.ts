import { defineConfig } from 'vitest/config';

export default defineConfig({
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

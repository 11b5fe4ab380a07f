import { defineConfig } from 'vitest/config';

// First the condition that leads to a package's sources, then Vite's own defaults, which a list given here replaces.
const conditions = ['@chidan/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    pool: 'forks',
    // Files share a process: the modules hold no state, and starting a process a file takes longer than the tests.
    isolate: false,
    reporters: ['default', './scripts/count-reporter.mjs'],
    // Generous: a slow machine must not fail a test.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from 'vitest/config'

/** What needs the package as built, processes or a browser: npm run test:system. */
const SYSTEM = [
  'test/browser/**/*.test.ts',
  'test/package/**/*.test.ts',
  'test/cli/process.test.ts',
  'test/system/**/*.test.ts',
]

export default defineConfig(({ mode }) => {
  const isSystem = mode === 'system'
  return {
    test: {
      include: isSystem ? SYSTEM : ['test/**/*.test.ts'],
      exclude: isSystem ? [] : SYSTEM,
      globalSetup: ['.ci/setup.mjs'],
      testTimeout: 20_000,
      expect: { poll: { timeout: 10_000 } },
      maxWorkers: '100%',
      isolate: false, // the library keeps no state that a test could see, and is compiled once a worker
      typecheck: {
        enabled: !isSystem,
        include: ['test/**/*.test-d.ts'],
        tsconfig: 'test/tsconfig.types.json',
      },
      coverage: {
        // each test runs once in CI: with coverage
        enabled: process.env['CI'] !== undefined && !isSystem,
        provider: 'v8',
        include: ['src/**/*.ts'],
        exclude: [
          'src/cli/main.ts',
          // processes, which the system tests start
          'src/cli/batch/{make-pool,run-batch,worker}.ts',
          'src/**/types.ts',
        ],
        reporter: ['text-summary', 'text'],
        thresholds: { lines: 98, branches: 95 },
      },
    },
  }
})

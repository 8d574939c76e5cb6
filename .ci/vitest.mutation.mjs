// For npm run mutation: the tests of single stages that take milliseconds each; those of time and of hundreds of terms take seconds.
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['test/evidence/*.test.ts', 'test/sections/*.test.ts'], isolate: false, testTimeout: 20_000, testNamePattern: '^(?!.*(?:hundreds of random terms|grows with the text|take time by))' } })

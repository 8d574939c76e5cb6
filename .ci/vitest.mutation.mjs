// For npm run mutation: the tests of single stages, which take milliseconds and do the same every time. Those of time, of
// random texts and of fitted decisions take seconds, and each runs for hundreds of mutants.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/evidence/*.test.ts', 'test/{lines,headings,nesting,sections,topics}/*.test.ts'],
    exclude: ['test/evidence/random-texts.test.ts', 'test/{evidence,sections}/time.test.ts'],
    isolate: false,
  },
})

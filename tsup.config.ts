import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import type { Options } from 'tsup'

/**
 * Weights as text to be parsed: what stands as an object literal is compiled with the code, which takes ten times as long.
 */
const weights: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'weights',
  setup: build => {
    build.onLoad({ filter: /weights\.json$/ }, ({ path }) => {
      const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
      return {
        loader: 'js',
        contents: `const weights = JSON.parse(${JSON.stringify(JSON.stringify(value))})\nexport default weights`,
      }
    })
  },
}

// zod is taken in, since it would be most of the time that an import takes: of its hundred files few lines are used
const shared = {
  target: 'node20',
  platform: 'node',
  treeshake: true,
  shims: true,
  noExternal: ['zod'],
  esbuildPlugins: [weights],
} satisfies Options

/** What is imported by names of its own: policytree/compare, policytree/duties/gdpr. */
const subpaths = {
  compare: 'src/comparing.ts',
  ...Object.fromEntries(
    ['gdpr', 'pipl', 'kvkk', 'ru', 'al', 'xk', 'ccpa'].map(law => [
      `duties/${law}`,
      `src/duties/${law}.ts`,
    ]),
  ),
}

// the command line shares its code with the library; only ESM, as nobody requires it
export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', cli: 'src/cli/main.ts', ...subpaths },
    format: ['esm'],
    splitting: true,
    dts: { entry: { index: 'src/index.ts', ...subpaths } },
  },
  {
    ...shared,
    entry: { index: 'src/index.ts', ...subpaths },
    format: ['cjs'],
    splitting: false,
    dts: true,
  },
])

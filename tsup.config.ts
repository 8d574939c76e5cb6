import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import type { Options } from 'tsup'

/** Weights as text to be parsed: what stands as an object literal is compiled with the code, which takes ten times as long. */
const weightsAsText: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'weights-as-text',
  setup: build => {
    build.onLoad({ filter: /weights\.json$/ }, ({ path }) => ({
      loader: 'js', contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))})`,
    }))
  },
}

// zod is taken in, since it would be most of the time that an import takes: of its hundred files few lines are used
const shared = { target: 'node20', platform: 'node', treeshake: true, shims: true, noExternal: ['zod'], esbuildPlugins: [weightsAsText] } satisfies Options

// the command line shares its code with the library; only ESM, as nobody requires it
export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts', cli: 'src/cli/main.ts' }, format: ['esm'], splitting: true, dts: { entry: { index: 'src/index.ts' } } },
  { ...shared, entry: ['src/index.ts'], format: ['cjs'], dts: true },
])

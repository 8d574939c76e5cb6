import { defineConfig } from 'tsup'
import type { Options } from 'tsup'

// zod is taken in, since it would be most of the time that an import takes: of its hundred files few lines are used
const shared = { target: 'node20', platform: 'node', treeshake: true, shims: true, noExternal: ['zod'] } satisfies Options

// the command line shares its code with the library; only ESM, as nobody requires it
export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts', cli: 'src/cli/main.ts' }, format: ['esm'], splitting: true, dts: { entry: { index: 'src/index.ts' } } },
  { ...shared, entry: ['src/index.ts'], format: ['cjs'], dts: true },
])

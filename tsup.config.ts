import { defineConfig } from 'tsup'

const shared = { target: 'node20', platform: 'node', treeshake: true } as const

// the command line shares its code with the library; only ESM, as nobody requires it
export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts', cli: 'src/cli/main.ts' }, format: ['esm'], splitting: true, dts: { entry: { index: 'src/index.ts' } } },
  { ...shared, entry: ['src/index.ts'], format: ['cjs'], dts: true },
])

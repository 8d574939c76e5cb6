import { defineConfig } from 'tsup'

export default defineConfig([
  { entry: ['src/index.ts'], format: ['esm', 'cjs'], dts: true, target: 'node20', platform: 'node', clean: true, sourcemap: false, treeshake: true },
  { entry: { cli: 'src/cli/main.ts' }, format: ['esm'], target: 'node20', platform: 'node', external: ['policytree'] },
])

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'tsup'
import type { Options } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Data as text to be parsed: what stands as an object literal is compiled with the code, which takes ten times as long. */
const data: Plugin = {
  name: 'data',
  setup: build => {
    build.onLoad({ filter: /[/\\]src[/\\].*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      return {
        loader: 'js',
        contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(text)})`,
      }
    })
  },
}

/** chardet reads files too, which is left out as it is for browsers. */
const noFiles: Plugin = {
  name: 'no-files',
  setup: build => {
    build.onResolve({ filter: /\/fs\/node$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/node$/, 'browser.js')),
    }))
  },
}

/** Packages that do nothing when they are loaded but do not say so: what of them is not used is left out. */
const pure: Plugin = {
  name: 'pure',
  setup: build => {
    build.onResolve({ filter: /^(?:domutils|dom-serializer)$/ }, async ({ path, ...options }) =>
      options.pluginData === pure
        ? undefined
        : {
            ...(await build.resolve(path, { ...options, pluginData: pure })),
            sideEffects: false,
          },
    )
  },
}

/** The subpaths of the package: a file of src each. */
const entries = [
  'index',
  'core',
  'html',
  'markdown',
  'text',
  'schema',
  'dictionary',
  'unified',
  'report',
  'compare',
  ...['dictionaries', 'duties'].flatMap(folder =>
    readdirSync(`src/${folder}`)
      .filter(name => name.endsWith('.ts'))
      .map(name => `${folder}/${name.replace('.ts', '')}`),
  ),
]

// .ci/build.mjs makes CommonJS of what this writes. All packages but zod, whose schemas users share, are taken in:
// docs/dependencies.md says why
export default defineConfig({
  entry: {
    ...Object.fromEntries(entries.map(name => [name, `src/${name}.ts`])),
    cli: 'src/cli/main.ts',
  },
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  noExternal: ['unified'],
  external: [/^node:/, 'zod'],
  treeshake: false,
  splitting: true,
  metafile: true,
  esbuildPlugins: [data, noFiles, pure],
  esbuildOptions: options => {
    options.mainFields = ['module', 'main']
    options.conditions = ['import', 'default']
  },
  dts: { entry: Object.fromEntries(entries.map(name => [name, `src/${name}.ts`])) },
})

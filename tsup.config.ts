import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** Packages that do nothing when they are loaded but do not say so of these files: what of them is not used is left out. */
const pure: Plugin = {
  name: 'pure',
  setup: build => {
    const within = /[/\\]node_modules[/\\](?:domutils|dom-serializer|entities)[/\\]/
    build.onResolve(
      { filter: /^(?:\.|domutils$|dom-serializer$|entities$)/ },
      async ({ path, ...options }) =>
        options.pluginData === pure || (path.startsWith('.') && !within.test(options.importer))
          ? undefined
          : {
              ...(await build.resolve(path, { ...options, pluginData: pure })),
              sideEffects: false,
            },
    )
  },
}

/** Of htmlparser2 the reader takes the tokenizer: all that the package's index names, cheerio's part too, would be loaded with it. */
const tokenizer: Plugin = {
  name: 'tokenizer',
  setup: build => {
    build.onResolve({ filter: /^htmlparser2$/ }, ({ path, importer }) =>
      /[/\\]node_modules[/\\]/.test(importer) ? undefined : { path, namespace: 'tokenizer' },
    )
    build.onLoad({ filter: /^/, namespace: 'tokenizer' }, () => ({
      contents: "export { default as Tokenizer } from './Tokenizer.js'",
      resolveDir: dirname(fileURLToPath(import.meta.resolve('htmlparser2'))),
    }))
  },
}

/** Modules of Node that a CommonJS package requires: an ES module has to import them. */
const required: Plugin = {
  name: 'required',
  setup: build => {
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'required' } : { path, external: true },
    )
    build.onLoad({ filter: /^/, namespace: 'required' }, ({ path }) => ({
      contents: `export * from '${path}'`,
    }))
  },
}

/** The subpaths of the package: a file of src each. */
const entries = [
  'index',
  'core',
  'html',
  'markdown',
  'text',
  'selectors',
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
    'batch-worker': 'src/cli/batch/worker.ts',
  },
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  noExternal: ['unified'],
  external: ['zod', 'tinypool'],
  removeNodeProtocol: false,
  treeshake: false,
  splitting: true,
  metafile: true,
  esbuildPlugins: [data, noFiles, pure, tokenizer, required],
  esbuildOptions: options => {
    options.mainFields = ['module', 'main']
    options.conditions = ['import', 'default']
  },
  dts: { entry: Object.fromEntries(entries.map(name => [name, `src/${name}.ts`])) },
})

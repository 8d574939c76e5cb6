import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { LabelWeights } from '../../src/labels/weights.js'
import type { StructureWeights } from './fit-structure.js'

/** The documents of a fold, by id, and the weights fitted on all others. */
export interface Fold extends StructureWeights {
  ids: ReadonlySet<string>
  labels: LabelWeights
}

/** Writes the library with each fold's weights, and a module that takes for every document those that have not seen it. */
export async function writeHeldOut(
  folder: string,
  documents: readonly { id: string; input: string }[],
  folds: readonly Fold[],
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const [f, { headings, nesting, labels }] of folds.entries()) {
    await build({
      entryPoints: ['src/index.ts'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: join(folder, `fold-${f}.js`),
      plugins: [
        {
          name: 'weights',
          setup: own => {
            own.onLoad({ filter: /[/\\]labels[/\\]weights\.json$/ }, () => ({
              loader: 'json',
              contents: JSON.stringify(labels),
            }))
            own.onLoad({ filter: /[/\\]headings[/\\]weights\.json$/ }, () => ({
              loader: 'json',
              contents: JSON.stringify(headings),
            }))
            own.onLoad({ filter: /[/\\]nesting[/\\]weights\.json$/ }, () => ({
              loader: 'json',
              contents: JSON.stringify(nesting),
            }))
          },
        },
      ],
    })
  }
  const foldOf = Object.fromEntries(
    documents.map(({ id, input }) => [input, folds.findIndex(({ ids }) => ids.has(id))]),
  )
  writeFileSync(
    join(folder, 'index.js'),
    `${folds.map((_, f) => `import { parsePolicy as parse${f} } from './fold-${f}.js'`).join('\n')}
const parsers = [${folds.map((_, f) => `parse${f}`).join(', ')}]
const foldOf = new Map(Object.entries(${JSON.stringify(foldOf)}))
export const parsePolicy = (input, options) => parsers[foldOf.get(String(input)) ?? 0](input, options)
`,
  )
}

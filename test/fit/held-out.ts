import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { LabelWeights } from '../../src/labels/weights.js'
import type { StructureWeights } from './fit-structure.js'

/** The documents of a fold, by id, and the weights fitted on all others; those of structure are the library's own unless they were fitted too. */
export interface Fold extends Partial<StructureWeights> {
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
            for (const [room, weights] of Object.entries({ labels, headings, nesting }))
              if (weights)
                own.onLoad({ filter: new RegExp(`[/\\\\]${room}[/\\\\]weights\\.json$`) }, () => ({
                  loader: 'json',
                  contents: JSON.stringify(weights),
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

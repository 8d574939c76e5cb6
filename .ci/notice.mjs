import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of the packages that a build took in, by esbuild's metafile; a package without one fails the build. */
export function noticeOf({ outputs }, root) {
  const folders = new Set(
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
    ),
  )
  const parts = [...folders].sort().map(folder => {
    const at = join(root, folder)
    const { name, version, license, licenses, author } = JSON.parse(
      readFileSync(join(at, 'package.json'), 'utf8'),
    )
    const terms = license ?? licenses?.[0]?.type
    if (!terms) throw new Error(`${name} has no licence`)
    const file = readdirSync(at).find(file => /^licen[sc]e(?:\.(?:md|txt))?$/i.test(file))
    const text = file
      ? readFileSync(join(at, file), 'utf8').trim()
      : `Copyright ${author?.name ?? author}`
    return `${name} ${version} (${terms})\n\n${text}`
  })
  return `policytree holds code of these packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

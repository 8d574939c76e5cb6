import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

interface Fixture {
  /** path below fixtures/ */
  name: string
  source: string
}

/** The project's own policies, by name. */
export const fixtures: readonly Fixture[] = readdirSync('fixtures', {
  recursive: true,
  encoding: 'utf8',
})
  .filter(name => /\.(?:html|md|txt)$/.test(name))
  .sort()
  .map(name => ({ name, source: readFileSync(join('fixtures', name), 'utf8') }))

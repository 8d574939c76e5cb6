// vitest's global setup: some tests use the package as built.
import { ensureBuilt } from './ensure-built.mjs'

export default ensureBuilt

/** Keys and indices from the root of a dictionary to a value. */
export type Path = readonly PropertyKey[]

/** No key of a valid dictionary is longer; longer ones are cut, so that no message and no table grows with hostile keys. */
const LONGEST_KEY = 80
const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/

/** Writes a path as one would in code: `labels.data-collected.terms[3]`, `labels["a.b"]`; '' for the whole dictionary. */
export function formatPath(path: Path): string {
  return path.reduce<string>(childPath, '')
}

/** The written path of a value inside one whose written path is known. */
export function childPath(parent: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${parent}[${key}]`
  const name = typeof key === 'symbol' ? String(key) : key
  const cut = name.length > LONGEST_KEY ? `${name.slice(0, LONGEST_KEY)}…` : name
  if (!PLAIN_KEY.test(cut)) return `${parent}[${JSON.stringify(cut)}]`
  return parent ? `${parent}.${cut}` : cut
}

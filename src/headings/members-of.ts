/** Key → the places that have it, in order; what has no key is left out. */
export function membersOf(keys: readonly (string | undefined)[]): ReadonlyMap<string, number[]> {
  const members = new Map<string, number[]>()
  keys.forEach((key, i) => {
    if (key === undefined) return
    const own = members.get(key)
    if (own) own.push(i)
    else members.set(key, [i])
  })
  return members
}

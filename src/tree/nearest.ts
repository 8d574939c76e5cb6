/** The nearest of some names to another: with the fewest letters to change, add or leave out (Levenshtein distance); of equals the first. */
export function nearest(
  name: string,
  names: readonly string[],
): { name: string; distance: number } | undefined {
  let best: { name: string; distance: number } | undefined
  for (const other of names) {
    const distance = distanceOf(name.toLowerCase(), other)
    if (!best || distance < best.distance) best = { name: other, distance }
  }
  return best
}

/** No name is longer; of what is given no more is looked at. */
const LONGEST = 64

function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const letter of a.slice(0, LONGEST)) {
    const next = [row[0]! + 1]
    for (let k = 1; k <= b.length; k++)
      next.push(
        Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (letter === b[k - 1] ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1)!
}

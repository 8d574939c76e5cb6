/**
 * The most things that stay in order: a longest subsequence that never falls, by patience sorting in n log n
 * (https://en.wikipedia.org/wiki/Longest_increasing_subsequence).
 *
 * @param places by thing, where it stands on the other side
 * @returns by thing, whether it is one of those
 */
export function inOrder(places: readonly number[]): boolean[] {
  const tails: number[] = [] // by length, the thing with which the lowest sequence of that length ends
  const before = new Int32Array(places.length).fill(-1)
  for (let i = 0; i < places.length; i++) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[tails[middle]!]! <= places[i]!) low = middle + 1
      else high = middle
    }
    if (low) before[i] = tails[low - 1]!
    tails[low] = i
  }
  const kept = new Array<boolean>(places.length).fill(false)
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) kept[i] = true
  return kept
}

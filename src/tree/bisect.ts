/**
 * How many of `length` things in order are before a place: the index of the first that is not. `isBefore` holds for all up
 * to some index, and for none behind it.
 */
export function bisect(length: number, isBefore: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

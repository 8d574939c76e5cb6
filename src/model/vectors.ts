/** A tuple of so many lists. */
type Tuple<N extends number, V extends Float64Array[] = []> = V['length'] extends N
  ? V
  : Tuple<N, [...V, Float64Array]>

/** So many lists of so many zeros, cut from one buffer: to get one takes longer than to fill it. */
export function vectors<N extends number>(count: N, length: number): Tuple<N> {
  const { buffer } = new Float64Array(count * length)
  const lists: Float64Array[] = []
  for (let i = 0; i < count; i++)
    lists.push(new Float64Array(buffer, i * length * Float64Array.BYTES_PER_ELEMENT, length))
  return lists as Tuple<N>
}

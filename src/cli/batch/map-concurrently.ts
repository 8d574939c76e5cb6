/** How much is done at a time. */
export interface Bounds<T> {
  /** as many are worked on at once */
  workers: number
  /** as many may be begun and not yet taken, and together weigh as much */
  ahead: number
  most: number
  weigh: (item: T) => number
  /** results come in the order of the items, else as they are finished */
  ordered: boolean
}

/**
 * Works on items as they come and gives the results; stops taking items while what is begun is not taken.
 *
 * @throws what the items or the work throw
 */
export async function* mapConcurrently<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { workers, ahead, most, weigh, ordered }: Bounds<T>,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]()
  const begun: { weight: number; result?: { value: R } }[] = []
  const next: T[] = []
  let running = 0
  let weight = 0
  let isPulling = false
  let isEnded = false as boolean
  const errors: unknown[] = []
  let wake: () => void = () => undefined
  const fail = (error: unknown): void => {
    errors.push(error)
    wake()
  }

  const begin = (item: T): void => {
    const slot: (typeof begun)[number] = { weight: weigh(item) }
    begun.push(slot)
    running++
    weight += slot.weight
    work(item).then(value => {
      slot.result = { value }
      running--
      advance()
    }, fail)
  }
  const pull = (): void => {
    isPulling = true
    iterator.next().then(({ value, done }) => {
      isPulling = false
      if (done) isEnded = true
      else next.push(value)
      advance()
    }, fail)
  }
  /** begins what there is room for, and has as much more at hand */
  const advance = (): void => {
    while (next.length && running < workers && begun.length < ahead && (weight < most || !weight))
      begin(next.shift()!)
    if (!isEnded && !isPulling && next.length < workers) pull()
    wake()
  }

  try {
    advance()
    for (;;) {
      if (errors.length) throw errors[0]
      const at = ordered ? 0 : begun.findIndex(({ result }) => result)
      const slot = begun[at]
      if (slot?.result) {
        begun.splice(at, 1)
        weight -= slot.weight
        advance()
        yield slot.result.value
      } else if (isEnded && !next.length && !begun.length) return
      else
        await new Promise<void>(resolve => {
          wake = resolve
        })
    }
  } finally {
    await iterator.return?.()
  }
}

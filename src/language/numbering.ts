/** Gives numbers 0, 1, 2 … to 32-bit integers: open addressing in typed arrays, some times faster than a Map. */
export interface Numbering {
  size: number
  /** the number of a key, given now if it has none */
  add(key: number): number
  /** the number of a key, -1 if it has none */
  find(key: number): number
}

const scatter = (key: number): number => { const h = Math.imul(key, 0x9e3779b1); return h ^ (h >>> 15) }

export function makeNumbering(): Numbering {
  let mask = 0xfff
  let keys = new Int32Array(mask + 1)
  let numbers = new Int32Array(mask + 1).fill(-1)

  const slotOf = (key: number): number => {
    let slot = scatter(key) & mask
    while (numbers[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const grow = (): void => {
    const [oldKeys, oldNumbers] = [keys, numbers]
    mask = mask * 4 + 3
    keys = new Int32Array(mask + 1)
    numbers = new Int32Array(mask + 1).fill(-1)
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] === -1) continue
      const slot = slotOf(oldKeys[i]!)
      keys[slot] = oldKeys[i]!
      numbers[slot] = oldNumbers[i]!
    }
  }
  const numbering: Numbering = {
    size: 0,
    find: key => numbers[slotOf(key)]!,
    add(key) {
      const slot = slotOf(key)
      if (numbers[slot] !== -1) return numbers[slot]!
      keys[slot] = key
      numbers[slot] = numbering.size++
      if (numbering.size * 2 > mask) grow()
      return numbering.size - 1
    },
  }
  return numbering
}

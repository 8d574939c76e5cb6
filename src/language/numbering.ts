/** Numbers 0, 1, 2 … of 32-bit integers: open addressing in typed arrays, some times faster than a Map. */
export interface Numbers {
  keys: Int32Array
  /** slot → the number of its key, -1 if it is free */
  numbers: Int32Array
}

/** Gives numbers to keys. */
export interface Numbering {
  size: number
  /** the number of a key, given now if it has none */
  add(key: number): number
  /** all that were given so far */
  finish(): Numbers
}

const scatter = (key: number): number => {
  const h = Math.imul(key, 0x9e3779b1)
  return h ^ (h >>> 15)
}

/** The number of a key, -1 if it has none. */
export const numberOf = ({ keys, numbers }: Numbers, key: number): number =>
  numbers[slotOf(keys, numbers, key)]!

function slotOf(keys: Int32Array, numbers: Int32Array, key: number): number {
  const mask = keys.length - 1
  let slot = scatter(key) & mask
  while (numbers[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

export function makeNumbering(): Numbering {
  let mask = 0xff
  let keys = new Int32Array(mask + 1)
  let numbers = new Int32Array(mask + 1).fill(-1)

  const grow = (): void => {
    const [oldKeys, oldNumbers] = [keys, numbers]
    mask = mask * 2 + 1
    keys = new Int32Array(mask + 1)
    numbers = new Int32Array(mask + 1).fill(-1)
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] === -1) continue
      const slot = slotOf(keys, numbers, oldKeys[i]!)
      keys[slot] = oldKeys[i]!
      numbers[slot] = oldNumbers[i]!
    }
  }
  const numbering: Numbering = {
    size: 0,
    finish: () => ({ keys, numbers }),
    add(key) {
      const slot = slotOf(keys, numbers, key)
      if (numbers[slot] !== -1) return numbers[slot]!
      keys[slot] = key
      numbers[slot] = numbering.size++
      if (numbering.size * 2 > mask) grow()
      return numbering.size - 1
    },
  }
  return numbering
}

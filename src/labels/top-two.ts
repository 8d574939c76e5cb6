/** Of each label the highest chance that was seen and the one after it, so that one may be asked for the highest of the others. */
export class TopTwo {
  readonly #most: Float64Array
  readonly #next: Float64Array

  constructor(labels: number) {
    this.#most = new Float64Array(labels)
    this.#next = new Float64Array(labels)
  }

  add(chances: Float64Array): void {
    for (let label = 0; label < chances.length; label++) {
      const chance = chances[label]!
      if (chance > this.#most[label]!) {
        this.#next[label] = this.#most[label]!
        this.#most[label] = chance
      } else if (chance > this.#next[label]!) this.#next[label] = chance
    }
  }

  /** Label by label the highest chance but for these, which are of one that was added, or of none. */
  besides(own: Float64Array | undefined): Float64Array {
    const others = this.#most.slice()
    if (own)
      for (let label = 0; label < own.length; label++)
        if (own[label] === others[label]) others[label] = this.#next[label]!
    return others
  }
}

/** The open elements that are too deep: in the DOM they are empty, what they hold stands beside them. */
export class DeepElements {
  private readonly names: string[] = []
  private readonly counts = new Map<string, number>()
  /** how many of them were open when an element was opened below the deepest level, and so hold it */
  private around = 0

  open(name: string): void {
    this.names.push(name)
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  /** An element is opened below the deepest level, as it would hide what it holds. */
  keep(): void {
    this.around = this.names.length
  }

  has(name: string): boolean {
    return this.names.length > 0 && this.counts.get(name)! > 0
  }

  /** Closes the last of a name, with what was opened in it; whether it held an element below the deepest level. */
  close(name: string): boolean {
    this.cut(this.names.lastIndexOf(name))
    return this.names.length < this.around
  }

  /** Elements of the DOM were closed, and with them what was opened in them; so many levels below the deepest are left. */
  leave(levels: number): void {
    if (levels <= 0) this.cut(levels < 0 ? 0 : this.around)
  }

  private cut(length: number): void {
    while (this.names.length > length) {
      const name = this.names.pop()!
      this.counts.set(name, this.counts.get(name)! - 1)
    }
  }
}

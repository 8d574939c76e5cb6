/** What versions and translations of a text should be held to word by word. */
export type FactType = 'period' | 'date' | 'amount' | 'address' | 'denial'

/** A fact that a text states; offsets are UTF-16 units of that text. */
export interface Fact {
  type: FactType
  /** the same for the same fact, however and in whatever language it is written: 'P30D', '2024-05-01', '5 usd' */
  value: string
  start: number
  end: number
}

/** A policy as it was stored. */
export type Stored = Readonly<Record<string, unknown>>

/** From each version of the schema to the next; that at 0 takes trees of version 0.1.0, which say no version. */
export const migrations: readonly ((policy: Stored) => Stored)[] = [
  policy => ({ ...policy, schemaVersion: 1 }),
]

/** The version of the schema of the trees that this library makes. */
export const schemaVersion = 1

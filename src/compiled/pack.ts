/** Arrays that lie in a packed file as they lie in memory. */
const KINDS = { Uint8Array, Uint16Array, Int32Array, Float64Array } as const
type Kind = keyof typeof KINDS

/** One value of a packed file: its JSON, where a 0 stands for each typed array, and these with the names that lead to them. */
interface Entry {
  json: readonly [at: number, length: number]
  arrays: (readonly [path: readonly string[], kind: Kind, at: number, length: number])[]
}

/** The file begins with this and the length of the table of entries, 32 bits each; read the wrong way round it is another number. */
const MARK = 0x50545245
const HEAD = 8

/** Packs values by name: plain JSON in which objects, but not lists, may hold typed arrays. */
export function pack(values: object): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const add = (bytes: Uint8Array): number => {
    const padding = (8 - (length % 8)) % 8 // a typed array begins at a multiple of its element's size
    pieces.push(new Uint8Array(padding), bytes)
    length += padding + bytes.length
    return length - bytes.length
  }
  const encoder = new TextEncoder()
  const table = encoder.encode(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => {
          const arrays = [...typedArrays(value)].map(
            ([path, array]) =>
              [
                path,
                kindOf(array)!,
                add(new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
                array.length,
              ] as const,
          )
          const json = encoder.encode(
            JSON.stringify(value, (_, inner: unknown) => (kindOf(inner) ? 0 : inner)),
          )
          return [name, { json: [add(json), json.length], arrays } satisfies Entry]
        }),
      ),
    ),
  )
  const start = startOf(table.length)
  const file = new Uint8Array(start + length)
  new Uint32Array(file.buffer, 0, 2).set([MARK, table.length])
  file.set(table, HEAD)
  let at = start
  for (const piece of pieces) {
    file.set(piece, at)
    at += piece.length
  }
  return file
}

/** Opens a packed file, if it was packed on a machine with this one's order of bytes; typed arrays are views of `file`. */
export function unpack<Values>(
  file: Uint8Array<ArrayBuffer>,
): (<Name extends keyof Values>(name: Name) => Values[Name]) | undefined {
  const [mark, tableLength] = new Uint32Array(file.buffer, file.byteOffset, 2)
  if (mark !== MARK) return undefined
  const decode = (at: number, length: number): unknown =>
    JSON.parse(new TextDecoder().decode(file.subarray(at, at + length)))
  const table = decode(HEAD, tableLength!) as Readonly<Record<string, Entry>>
  const start = startOf(tableLength!)
  return name => {
    const { json, arrays } = table[name as string]!
    const holder = { value: decode(start + json[0], json[1]) }
    for (const [path, kind, at, length] of arrays) {
      const inner = ['value', ...path]
      const last = inner.pop()!
      const owner = inner.reduce<Record<string, unknown>>(
        (object, key) => object[key] as Record<string, unknown>,
        holder,
      )
      owner[last] = new KINDS[kind](file.buffer, file.byteOffset + start + at, length)
    }
    return holder.value as Values[typeof name]
  }
}

const startOf = (tableLength: number): number => Math.ceil((HEAD + tableLength) / 8) * 8

const kindOf = (value: unknown): Kind | undefined =>
  (Object.keys(KINDS) as Kind[]).find(kind => value instanceof KINDS[kind])

function* typedArrays(
  value: unknown,
  path: readonly string[] = [],
): Generator<[readonly string[], InstanceType<(typeof KINDS)[Kind]>]> {
  if (kindOf(value)) yield [path, value as InstanceType<(typeof KINDS)[Kind]>]
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [key, inner] of Object.entries(value)) yield* typedArrays(inner, [...path, key])
}

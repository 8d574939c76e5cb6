import type { Path } from './path.js'

/** Notes what is wrong, and where. */
export type Note = (path: Path, message: string) => void

/** Looks a value over, notes what is wrong, and copies what is right; `undefined` stands for what is left out. */
export type Form = (value: unknown, path: Path, note: Note) => unknown

/** A text that none of the rules refuses: each is a refusal and its reason; the first that holds is told. */
export const text =
  (needed: string, ...rules: (readonly [(value: string) => boolean, string])[]): Form =>
  (value, path, note) => {
    const refused =
      typeof value === 'string' ? rules.find(([refuses]) => refuses(value))?.[1] : needed
    if (refused !== undefined) note(path, refused)
    return value
  }

export const flag =
  (needed: string): Form =>
  (value, path, note) => {
    if (typeof value !== 'boolean') note(path, needed)
    return value
  }

export const listOf =
  (item: Form, needed: string, most = Infinity, tooMany = ''): Form =>
  (value, path, note) => {
    if (!Array.isArray(value)) {
      note(path, needed)
      return value
    }
    if (value.length > most) note(path, tooMany)
    return Array.from({ length: value.length }, (_, i) => item(value[i], [...path, i], note))
  }

/** An object with some of these fields, those named in `needed` among them, and no others; its refusal of any other key names the keys it may have. */
export const fields =
  (shape: Readonly<Record<string, Form>>, needed: readonly string[] = []): Form =>
  (value, path, note) => {
    const names = Object.keys(shape).join(', ')
    if (!isObject(value)) {
      note(path, `an object is needed: { … } with ${names}`)
      return value
    }
    const copy: Record<string, unknown> = {}
    for (const [name, form] of Object.entries(shape)) {
      const own = Object.hasOwn(value, name) ? value[name] : undefined
      if (own !== undefined || needed.includes(name)) copy[name] = form(own, [...path, name], note)
    }
    const unknown = Object.keys(value).filter(key => !Object.hasOwn(shape, key))
    if (unknown.length)
      note(
        path,
        `unknown ${unknown.length > 1 ? 'keys' : 'key'} ${unknown
          .slice(0, 5)
          .map(key => JSON.stringify(key))
          .join(', ')}: write one of ${names}`,
      )
    return copy
  }

/** An object with any keys that `refuses` gives no reason against; `__proto__` is never one. */
export const recordOf =
  (item: Form, refuses: (key: string) => string | undefined): Form =>
  (value, path, note) => {
    if (!isObject(value)) {
      note(path, 'an object is needed: { … }')
      return value
    }
    const copy: Record<string, unknown> = {}
    for (const [key, own] of Object.entries(value)) {
      const reason = refuses(key)
      if (reason !== undefined) note([...path, key], reason)
      else copy[key] = item(own, [...path, key], note)
    }
    return copy
  }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

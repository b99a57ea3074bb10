import { LibraryFormatError } from '../library-files.ts'

/** Checks a value that came from outside; throws LibraryFormatError naming the place (`article.head.outline[3].level`). */
export type Shape<T> = (value: unknown, place: string) => T

/** `expected` completes "expected …". */
export function mismatch(place: string, expected: string): never {
  throw new LibraryFormatError(`${place}: expected ${expected}`)
}

export const string: Shape<string> = (value, place) => (typeof value === 'string' ? value : mismatch(place, 'string'))

/** JSON has no other numbers than finite ones, but memory has. */
export const number: Shape<number> = (value, place) =>
  typeof value === 'number' && Number.isFinite(value) ? value : mismatch(place, 'number')

export const boolean: Shape<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : mismatch(place, 'boolean')

/** One of a few fixed values. */
export function oneOf<const T extends string | number>(...allowed: readonly T[]): Shape<T> {
  return (value, place) =>
    allowed.find((candidate) => candidate === value) ??
    mismatch(place, allowed.map((one) => JSON.stringify(one)).join(' or '))
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, place) => (value === null ? null : shape(value, place))
}

/** For keys that may be absent. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, place) => (value === undefined ? undefined : shape(value, place))
}

export function array<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, place) =>
    Array.isArray(value) ? value.map((member, index) => shape(member, `${place}[${index}]`)) : mismatch(place, 'array')
}

/** An object used as a map, as `slugs` is. */
export function record<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, place) =>
    Object.fromEntries(
      Object.entries(plainObject(value, place)).map(([key, member]) => [key, shape(member, `${place}.${key}`)]),
    )
}

/** Every key of T, each with its shape. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Shape<T[K] | undefined> : Shape<T[K]>
}

/** Keeps the named keys; others may come with later versions and are passed over. */
export function object<T extends object>(fields: Fields<T>): Shape<T> {
  const entries = Object.entries<Shape<unknown>>(fields)
  return (value, place) => {
    const source = plainObject(value, place)
    const result: Record<string, unknown> = {}
    for (const [key, shape] of entries) {
      const member = shape(source[key], `${place}.${key}`)
      if (member !== undefined) result[key] = member
    }
    return result as T // each key of T was checked by its shape
  }
}

function plainObject(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return mismatch(place, 'object')
  return value as Record<string, unknown> // any object may be read by string keys
}

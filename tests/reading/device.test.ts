import { describe, expect, it } from 'vitest'
import { deviceName } from '../../src/reading/device.ts'
import { memoryOrigin, memoryStorage } from '../../src/reading/memory-storage.ts'
import { StorageError } from '../../src/reading/storage.ts'

const refuse = (): never => {
  throw new StorageError('denied')
}

describe('deviceName', () => {
  it('mints a name once and finds it from then on', () => {
    const storage = memoryStorage()
    expect(deviceName(storage, () => 'k3f9')).toBe('k3f9')
    expect(deviceName(storage, () => 'other')).toBe('k3f9')
  })

  it('replaces what is no name', () => {
    const storage = memoryStorage(memoryOrigin([['offprint:device', 'Not a name!']]))
    expect(deviceName(storage, () => 'k3f9')).toBe('k3f9')
    expect(storage.read('offprint:device')).toBe('k3f9')
  })

  it('does without storage', () => {
    expect(deviceName({ ...memoryStorage(), read: refuse }, () => 'k3f9')).toBe('k3f9')
  })
})

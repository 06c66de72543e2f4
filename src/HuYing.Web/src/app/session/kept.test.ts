import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dropKept, keep, kept } from './kept'

const HOUR = 60 * 60_000

function storage(): Storage {
  const all: Record<string, string> = {}
  // As browsers have it: the names are own properties, the acts are not.
  return Object.create({
    getItem: (name: string) => all[name] ?? null,
    setItem(this: Record<string, string>, name: string, value: string) { all[name] = value; this[name] = value },
    removeItem(this: Record<string, string>, name: string) {
      Reflect.deleteProperty(all, name)
      Reflect.deleteProperty(this, name)
    },
  }) as Storage
}

describe('what is kept for when there is no network', () => {
  beforeEach(() => { vi.stubGlobal('localStorage', storage()) })

  it('is there for as long as a session can last', () => {
    keep('me', { name: '林' }, 12, 0)

    expect(kept('me', 11 * HOUR)).toEqual({ name: '林' })
    expect(kept('me', 12 * HOUR)).toBeUndefined()
  })

  it('is gone with the login, and nothing else is', () => {
    localStorage.setItem('huying.language', 'en')
    keep('me', {}, 12)
    dropKept()

    expect(kept('me')).toBeUndefined()
    expect(localStorage.getItem('huying.language')).toBe('en')
  })

  it('is nothing where somebody wrote something else', () => {
    localStorage.setItem('huying.kept.me', '{')
    localStorage.setItem('huying.kept.street', '{"at":0,"value":{}}')

    expect(kept('me')).toBeUndefined()
    expect(kept('street')).toBeUndefined()
  })
})

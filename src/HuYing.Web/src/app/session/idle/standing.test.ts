import { describe, expect, it } from 'vitest'
import { leftOf, standingOf } from './standing'

const MINUTE = 60_000

describe('a login that nobody uses', () => {
  it('is fresh, then about to end, then over, before the server ends it', () => {
    expect(standingOf(26 * MINUTE, 0, 0)).toBe('fresh')
    expect(standingOf(27 * MINUTE, 0, 0)).toBe('ending')
    expect(standingOf(29 * MINUTE, 0, 0)).toBe('over')
  })

  it('is announced while somebody types without asking the server anything', () => {
    expect(standingOf(6 * MINUTE, 0, 5.9 * MINUTE)).toBe('working')
    expect(standingOf(27 * MINUTE, 0, 26.5 * MINUTE)).toBe('working')
  })

  it('is not kept by a touch of long ago', () => {
    expect(standingOf(27 * MINUTE, 0, 4 * MINUTE)).toBe('ending')
  })

  it('says how long is left, and never less than nothing', () => {
    expect(leftOf(28 * MINUTE, 0)).toBe(55_000)
    expect(leftOf(40 * MINUTE, 0)).toBe(0)
  })
})

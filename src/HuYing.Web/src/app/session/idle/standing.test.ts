import { describe, expect, it } from 'vitest'
import { leftOf, lifeOf, standingOf } from './standing'

const MINUTE = 60_000

const HALF_AN_HOUR = lifeOf(30)

describe('a login that nobody uses', () => {
  it('is fresh, then about to end, then over, before the server ends it', () => {
    expect(standingOf(26 * MINUTE, 0, 0, HALF_AN_HOUR)).toBe('fresh')
    expect(standingOf(27 * MINUTE, 0, 0, HALF_AN_HOUR)).toBe('ending')
    expect(standingOf(29 * MINUTE, 0, 0, HALF_AN_HOUR)).toBe('over')
  })

  it('lasts as long as the server says', () => {
    expect(standingOf(50 * MINUTE, 0, 0, lifeOf(60))).toBe('fresh')
    expect(standingOf(7 * MINUTE, 0, 0, lifeOf(10))).toBe('ending')
    expect(standingOf(9 * MINUTE, 0, 0, lifeOf(10))).toBe('over')
  })

  it('has a quiet beginning even where it is short', () => {
    expect(standingOf(0, 0, 0, lifeOf(3))).toBe('fresh')
    expect(standingOf(1.5 * MINUTE, 0, 0, lifeOf(3))).toBe('ending')
    expect(standingOf(0.9 * MINUTE, 0, 0.8 * MINUTE, lifeOf(3))).toBe('working')
  })

  it('is announced while somebody types without asking the server anything', () => {
    expect(standingOf(6 * MINUTE, 0, 5.9 * MINUTE, HALF_AN_HOUR)).toBe('working')
    expect(standingOf(27 * MINUTE, 0, 26.5 * MINUTE, HALF_AN_HOUR)).toBe('working')
  })

  it('is not kept by a touch of long ago', () => {
    expect(standingOf(27 * MINUTE, 0, 4 * MINUTE, HALF_AN_HOUR)).toBe('ending')
  })

  it('says how long is left, and never less than nothing', () => {
    expect(leftOf(28 * MINUTE, 0, HALF_AN_HOUR)).toBe(55_000)
    expect(leftOf(40 * MINUTE, 0, HALF_AN_HOUR)).toBe(0)
  })
})

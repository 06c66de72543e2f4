import { describe, expect, it } from 'vitest'
import { countOf, keptUntil, maskedNumber, standingOf, type Held } from './standing'

const held = (change: Partial<Held> = {}): Held => ({
  ticketId: 'HY-20260301-0001', status: 'Dispatched', draftedAt: '2026-03-01T01:00:00Z', endedAt: null,
  contact: {}, isHeld: false, maySee: true, ...change,
})

const ENDED = { status: 'Cancelled', endedAt: '2026-03-02T00:00:00Z' } as const

describe('what is held about a number', () => {
  it('is needed while the case is open, and can be erased when it has ended', () => {
    expect(standingOf(held())).toBe('open')
    expect(standingOf(held(ENDED))).toBe('ended')
  })

  it('stays on hold whether the case has ended or not', () => {
    expect(standingOf(held({ isHeld: true }))).toBe('held')
    expect(standingOf(held({ ...ENDED, isHeld: true }))).toBe('held')
  })

  it('is counted by what becomes of it', () => {
    expect(countOf([held(), held(ENDED), held(ENDED), held({ isHeld: true })])).toEqual({ held: 1, open: 1, ended: 2 })
  })

  it('runs out so many days after the end, and never while it is needed or held', () => {
    expect(keptUntil(held(ENDED), 365)).toBe(Date.parse('2027-03-02T00:00:00Z'))
    expect(keptUntil(held(ENDED), undefined)).toBeUndefined()
    expect(keptUntil(held(), 365)).toBeUndefined()
    expect(keptUntil(held({ ...ENDED, isHeld: true }), 365)).toBeUndefined()
  })
})

describe('a number on the screen', () => {
  it('shows its beginning and its end, however it was written', () => {
    expect(maskedNumber('13812345678')).toBe('138****5678')
    expect(maskedNumber('+86 138-1234-5678')).toBe('138****5678')
    expect(maskedNumber('１３８１２３４５６７８')).toBe('138****5678')
  })

  it('shows the last two digits of a short one', () => {
    expect(maskedNumber('8765-4321')).toBe('****21')
  })
})

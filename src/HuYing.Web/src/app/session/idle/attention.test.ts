import { environmentManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { queries } from '@/app/api/queries'
import { byItself, forPerson, isAttended, lastTouch, watchTouches } from './attention'

const LATER = 60_000

describe('what a person asked for', () => {
  let touch: (event: Partial<Event>) => void = () => undefined

  beforeEach(() => {
    vi.useFakeTimers()
    environmentManager.setIsServer(() => false)
    vi.stubGlobal('addEventListener', (_: string, listener: typeof touch) => { touch = listener })
    watchTouches()
    touch({ isTrusted: true })
  })

  afterEach(() => {
    queries.clear()
    vi.useRealTimers()
  })

  it('follows soon on a touch of keys or screen', () => {
    expect(isAttended()).toBe(true)
    vi.advanceTimersByTime(LATER)
    expect(isAttended()).toBe(false)
  })

  it('is not what a script pretends', () => {
    const before = lastTouch()
    vi.advanceTimersByTime(LATER)
    touch({ isTrusted: false })
    expect(lastTouch()).toBe(before)
  })

  it('is never what the page does by itself, and always what it does for the person', () => {
    expect(byItself(isAttendedNow)).toBe(false)
    vi.advanceTimersByTime(LATER)
    expect(forPerson(isAttendedNow)).toBe(true)
    expect(() => byItself(() => { throw new Error('offline') })).toThrow('offline')
    expect(forPerson(() => [byItself(isAttendedNow), isAttendedNow()])).toEqual([false, true])
  })

  it('is neither what was pushed, nor what the clock or the window sets off', async () => {
    const asked: boolean[] = []
    const observer = new QueryObserver(queries, {
      queryKey: ['tickets'], staleTime: 0, refetchInterval: 3000, refetchIntervalInBackground: true,
      queryFn: () => { asked.push(isAttended()); return asked.length },
    })
    const leave = observer.subscribe(() => undefined)
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toEqual([true])

    byItself(() => { void queries.invalidateQueries({ queryKey: ['tickets'] }) })
    await vi.advanceTimersByTimeAsync(1)
    queries.getQueryCache().onFocus()
    await vi.advanceTimersByTimeAsync(1)
    queries.getQueryCache().onOnline()
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(3000)
    expect(asked).toEqual([true, false, false, false, false])

    void queries.invalidateQueries({ queryKey: ['tickets'] })
    await vi.advanceTimersByTimeAsync(0)
    expect(asked.at(-1)).toBe(true)
    leave()
  })
})

const isAttendedNow = () => isAttended()

import { describe, expect, it } from 'vitest'
import { holds, moved, nearer, viewAround, type View } from './view'

const whole: View = { x: 0, y: 0, width: 1000, height: 800 }

describe('a view of the map', () => {
  it('holds a street with room around it, in the shape of the whole', () => {
    const view = viewAround([[300, 300], [500, 400]], whole)

    expect(view.width / view.height).toBeCloseTo(1000 / 800)
    expect([[300, 300], [500, 400]].every((spot) => holds(view, spot as [number, number]))).toBe(true)
    expect(view.width).toBeLessThan(300)
  })

  it('is the whole where there is nothing to hold', () => {
    expect(viewAround([], whole)).toEqual(whole)
  })

  it('never shows what is beyond the edge', () => {
    const corner = nearer(whole, 4, whole, [0, 0])

    expect(corner).toEqual({ x: 0, y: 0, width: 250, height: 200 })
    expect(moved(corner, 10_000, 10_000, whole)).toEqual({ x: 750, y: 600, width: 250, height: 200 })
    expect(nearer(corner, 0.01, whole)).toEqual(whole)
  })
})

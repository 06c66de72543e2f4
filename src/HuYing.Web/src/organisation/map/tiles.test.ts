import { describe, expect, it } from 'vitest'
import { projectionOf, type DistrictMap } from './projection'
import { tilesOf } from './tiles'
import { wholeOf } from './view'

const square: DistrictMap = {
  type: 'FeatureCollection', note: null, features: [{
    type: 'Feature', properties: { kind: 'District', unitId: null, name: null },
    geometry: { type: 'Polygon', coordinates: [[[113.2, 23.1], [113.4, 23.1], [113.4, 23.3], [113.2, 23.3], [113.2, 23.1]]] },
  }],
}

const projection = projectionOf(square)
const whole = wholeOf(projection)
const address = 'https://tiles.example/{z}/{x}/{y}.png'

describe('tiles beneath the map', () => {
  it('are those that the usual scheme has at the place', () => {
    const urls = tilesOf(address, projection, whole, 1000).map((one) => one.url)

    expect(urls).toContain('https://tiles.example/13/6675/3552.png')
    expect(new Set(urls).size).toBe(urls.length)
  })

  it('cover the view without a gap', () => {
    const tiles = tilesOf(address, projection, whole, 1000)
    const [left, top] = [Math.min(...tiles.map((one) => one.x)), Math.min(...tiles.map((one) => one.y))]
    const [right, bottom] = [Math.max(...tiles.map((one) => one.x + one.width)), Math.max(...tiles.map((one) => one.y + one.height))]
    expect(left).toBeLessThanOrEqual(0)
    expect(top).toBeLessThanOrEqual(0)
    expect(right).toBeGreaterThanOrEqual(whole.width)
    expect(bottom).toBeGreaterThanOrEqual(whole.height)
    const area = tiles.reduce((sum, one) => sum + one.width * one.height, 0)
    expect(area / ((right - left) * (bottom - top))).toBeCloseTo(1, 2)
  })

  it('are finer where one looks nearer, and never very many', () => {
    const part = { x: 400, y: 400, width: whole.width / 8, height: whole.height / 8 }
    const zoomOf = (url: string | undefined) => Number(url?.split('/')[3])

    expect(zoomOf(tilesOf(address, projection, part, 1000)[0]?.url)).toBe(16)
    expect(tilesOf(address, projection, whole, 100_000).length).toBeLessThanOrEqual(96)
  })
})

import type { Schemas } from '@/app/api/client'

export type DistrictMap = Schemas['DistrictMap']
export type MapFeature = DistrictMap['features'][number]
export type Point = readonly [longitude: number, latitude: number]

/** From degrees to a drawing that is so many units wide, and back. */
export interface Projection {
  width: number
  height: number
  place: (point: Point) => [x: number, y: number]
  find: (x: number, y: number) => Point
}

const WIDTH = 1000
const MARGIN = 12

/** A district is small enough for degrees of one length. */
export function projectionOf(map: DistrictMap): Projection {
  const points = map.features.flatMap(pointsOf)
  const [west, east] = ends(points.map(([longitude]) => longitude))
  const [south, north] = ends(points.map(([, latitude]) => latitude))
  const narrowing = Math.cos(((south + north) / 2) * Math.PI / 180)
  const scale = (WIDTH - 2 * MARGIN) / ((east - west) * narrowing)
  return {
    width: WIDTH,
    height: Math.round((north - south) * scale + 2 * MARGIN),
    place: ([longitude, latitude]) => [
      MARGIN + (longitude - west) * narrowing * scale, MARGIN + (north - latitude) * scale,
    ],
    find: (x, y) => [west + (x - MARGIN) / (narrowing * scale), north - (y - MARGIN) / scale],
  }
}

/** The outline of a shape as a path. */
export function pathOf(feature: MapFeature, { place }: Projection): string {
  return ringsOf(feature).map((ring) => ring
    .map((point, at) => `${at === 0 ? 'M' : 'L'}${place(point).map((value) => value.toFixed(1)).join(' ')}`)
    .join('')).join('') + (feature.geometry.type === 'Polygon' ? 'Z' : '')
}

/** Where to write the name of a shape: the middle of its corners. */
export function middleOf(feature: MapFeature, { place }: Projection): [x: number, y: number] {
  const points = pointsOf(feature).map(place)
  const sum = points.reduce<[number, number]>((all, [x, y]) => [all[0] + x, all[1] + y], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

/** The corners of a shape. */
export const pointsOf = (feature: MapFeature): Point[] => ringsOf(feature).flat()

/** The contract leaves open how deep coordinates are nested: that goes by the type. */
function ringsOf({ geometry }: MapFeature): Point[][] {
  const coordinates: unknown = geometry.coordinates
  switch (geometry.type) {
    case 'Polygon': return coordinates as Point[][]
    case 'LineString': return [coordinates as Point[]]
    default: return [[coordinates as Point]]
  }
}

function ends(values: number[]): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
}

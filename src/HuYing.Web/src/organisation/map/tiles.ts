import type { Point, Projection } from './projection'
import type { View } from './view'

export interface Tile { url: string; x: number; y: number; width: number; height: number }

const SIZE = 256

const NEAREST = 18

/** A wall asks for more than a form, and a mistake must not ask for thousands. */
const MOST = 96

/** The pictures that cover the view, in the finest grain that so many pixels can show. */
export function tilesOf(address: string, { place, find }: Projection, view: View, pixels: number): Tile[] {
  const [west, north] = find(view.x, view.y)
  const [east, south] = find(view.x + view.width, view.y + view.height)
  const zoom = Math.min(NEAREST, Math.max(0, Math.round(Math.log2(360 * pixels / ((east - west) * SIZE)))))
  for (let z = zoom; z >= 0; z--) {
    const [left, top] = numbersOf([west, north], z)
    const [right, bottom] = numbersOf([east, south], z)
    if ((right - left + 1) * (bottom - top + 1) <= MOST) {
      return range(top, bottom).flatMap((y) => range(left, right).map((x) => tileAt(address, place, z, x, y)))
    }
  }
  return []
}

function tileAt(address: string, place: Projection['place'], z: number, x: number, y: number): Tile {
  const [left, top] = place(cornerOf(x, y, z))
  const [right, bottom] = place(cornerOf(x + 1, y + 1, z))
  const url = address.replaceAll('{z}', String(z)).replaceAll('{x}', String(x)).replaceAll('{y}', String(y))
  return { url, x: left, y: top, width: right - left, height: bottom - top }
}

/** The north-western corner of a tile. */
function cornerOf(x: number, y: number, z: number): Point {
  const count = 2 ** z
  return [x / count * 360 - 180, Math.atan(Math.sinh(Math.PI * (1 - 2 * y / count))) * 180 / Math.PI]
}

function numbersOf([longitude, latitude]: Point, z: number): [x: number, y: number] {
  const [count, angle] = [2 ** z, latitude * Math.PI / 180]
  const within = (value: number) => Math.min(count - 1, Math.max(0, Math.floor(value * count)))
  return [within((longitude + 180) / 360), within((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2)]
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

import type { Projection } from './projection'

/** The part of the drawing that is shown. It always has the shape of the whole, so that nothing is stretched. */
export interface View { x: number; y: number; width: number; height: number }

type Spot = readonly [x: number, y: number]

/** A district is some ten kilometres wide: so near, a finger covers a house and not a quarter. */
const NEAREST = 24

const MARGIN = 1.15

export const wholeOf = ({ width, height }: Projection): View => ({ x: 0, y: 0, width, height })

export const middleOfView = ({ x, y, width, height }: View): Spot => [x + width / 2, y + height / 2]

/** What holds all these spots with some room around them; the whole where there are none. */
export function viewAround(spots: readonly Spot[], whole: View): View {
  if (spots.length === 0) return whole
  const [left, right] = ends(spots.map(([x]) => x))
  const [top, bottom] = ends(spots.map(([, y]) => y))
  const share = Math.max((right - left) / whole.width, (bottom - top) / whole.height) * MARGIN
  return viewAt([(left + right) / 2, (top + bottom) / 2], whole.width * share, whole)
}

/** So many times nearer (or, below one, farther), around a spot that then stands in the middle. */
export const nearer = (view: View, times: number, whole: View, middle: Spot = middleOfView(view)): View =>
  viewAt(middle, view.width / times, whole)

export const moved = (view: View, right: number, down: number, whole: View): View => {
  const [x, y] = middleOfView(view)
  return viewAt([x + right, y + down], view.width, whole)
}

export const holds = (view: View, [x, y]: Spot) =>
  x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + view.height

// The edge of the drawing stays the edge of what is shown: there is nothing behind it.
function viewAt([x, y]: Spot, wanted: number, whole: View): View {
  const width = between(wanted, whole.width / NEAREST, whole.width)
  const height = width / whole.width * whole.height
  return {
    x: between(x - width / 2, 0, whole.width - width), y: between(y - height / 2, 0, whole.height - height), width, height,
  }
}

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const

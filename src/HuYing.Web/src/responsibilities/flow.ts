import type { Item } from './queries'

type Step = Item['steps'][number]

export interface FlowBox { step: Step; x: number; y: number; height: number; lines: readonly string[] }

export interface Flow { lanes: readonly string[]; boxes: readonly FlowBox[]; width: number; height: number }

export const LANE = 150
export const BOX = 130
export const LINE = 18

const HEAD = 36
const GAP = 26
const PER_LINE = 9

/** One lane per actor in the order of appearance, one box per step, downwards. */
export function flowOf(steps: readonly Step[]): Flow {
  const lanes = [...new Set(steps.map((step) => step.who))]
  let y = HEAD + 14
  const boxes = steps.map((step) => {
    const lines = wrapped(step.what)
    const height = (lines.length + 1) * LINE + 16
    const box = { step, x: lanes.indexOf(step.who) * LANE + (LANE - BOX) / 2, y, height, lines }
    y += height + GAP
    return box
  })
  return { lanes, boxes, width: Math.max(1, lanes.length) * LANE, height: y }
}

/** Where an arrow bends on its way from one box to the next. */
export function arrow(from: FlowBox, to: FlowBox): string {
  const [fromX, toX] = [from.x + BOX / 2, to.x + BOX / 2]
  const bend = from.y + from.height + GAP / 2
  return `M${String(fromX)} ${String(from.y + from.height)}V${String(bend)}H${String(toX)}V${String(to.y - 2)}`
}

/** SVG does not wrap. A Chinese character is as wide as two Latin ones; punctuation does not begin a line. */
function wrapped(text: string): string[] {
  const lines = ['']
  let room = PER_LINE
  for (const letter of text) {
    const width = letter < '\u2e80' ? 0.55 : 1
    if (room < width && !/[,。、;:)》”]/.test(letter)) {
      lines.push('')
      room = PER_LINE
    }
    lines[lines.length - 1] = (lines.at(-1) ?? '') + letter
    room -= width
  }
  return lines
}

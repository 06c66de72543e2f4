import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback, useId, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import { say, useWords } from '@/app/words/words'
import { DistrictMapView } from '@/organisation/map/DistrictMapView'
import { middleOf, pointsOf, projectionOf, type DistrictMap, type Point } from '@/organisation/map/projection'
import { holds, middleOfView, moved, nearer, viewAround, wholeOf } from '@/organisation/map/view'
import styles from './PointMap.module.css'

const words = say(
  {
    hint: '点一下放下标记，拖动可移动地图。', keys: '键盘：方向键移动标记（按住 Shift 走细步），+ 和 - 缩放，Delete 清除。', nearer: '放大', farther: '缩小',
  },
  {
    hint: 'Tap to put the mark, drag to move the map.', keys: ' Keys: arrows move the mark (Shift: small steps), + and - zoom, Delete clears.', nearer: 'Nearer', farther: 'Farther',
  },
)

/** A finger trembles: less than so many pixels is a tap. */
const TREMOR = 6

const STEPS = { large: 16, small: 3 }

const ARROWS: Record<string, readonly [number, number] | undefined> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
}

/** Begins at the person's own street; a tap or the arrows put the mark. */
export function PickableMap({ map, label, streetId, point, onPoint }: {
  map: DistrictMap; label: string; streetId: string; point: Point | undefined; onPoint: (point: Point | undefined) => void
}) {
  const t = useWords(words)
  const hint = useId()
  const projection = useMemo(() => projectionOf(map), [map])
  const whole = wholeOf(projection)
  const [view, setView] = useState(() => {
    const street = viewAround(map.features
      .filter(({ properties }) => properties.kind === 'Street' && properties.unitId === streetId)
      .flatMap(pointsOf).map(projection.place), whole)
    return point ? nearer(street, 2, whole, projection.place(point)) : street
  })
  const [pixels, setPixels] = useState(600)
  const measure = useCallback((frame: HTMLDivElement | null) => {
    if (!frame) return
    const observer = new ResizeObserver(() => { setPixels(frame.clientWidth || 600) })
    observer.observe(frame)
    return () => { observer.disconnect() }
  }, [])
  const unit = view.width / pixels
  const drag = useRef<{ x: number; y: number; isDrag: boolean }>(undefined)

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    drag.current = { x: event.clientX, y: event.clientY, isDrag: false }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const from = drag.current
    if (!from) return
    const [right, down] = [event.clientX - from.x, event.clientY - from.y]
    if (!from.isDrag && Math.hypot(right, down) < TREMOR) return
    drag.current = { x: event.clientX, y: event.clientY, isDrag: true }
    setView((old) => moved(old, -right * unit, -down * unit, whole))
  }
  const end = (event: PointerEvent<HTMLDivElement>) => {
    if (drag.current && !drag.current.isDrag) {
      const box = event.currentTarget.getBoundingClientRect()
      onPoint(projection.find(view.x + (event.clientX - box.left) * unit, view.y + (event.clientY - box.top) * unit))
    }
    drag.current = undefined
  }
  const step = (direction: readonly [number, number], pixelsFar: number) => {
    const [x, y] = point ? projection.place(point) : middleOfView(view)
    const next = point ? [x + direction[0] * pixelsFar * unit, y + direction[1] * pixelsFar * unit] as const : [x, y] as const
    if (!holds(view, next)) setView(nearer(view, 1, whole, next))
    onPoint(projection.find(...next))
  }
  const zoom = (times: number) => {
    const mark = point && projection.place(point)
    setView((old) => nearer(old, times, whole, mark && holds(old, mark) ? mark : undefined))
  }
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const direction = ARROWS[event.key]
    if (direction) step(direction, event.shiftKey ? STEPS.small : STEPS.large)
    else if (event.key === '+' || event.key === '=') zoom(2)
    else if (event.key === '-') zoom(1 / 2)
    else if (event.key === 'Delete' || event.key === 'Backspace') onPoint(undefined)
    else return
    event.preventDefault()
  }
  const letters = (size: number) => `${String(size * unit)}px`
  const shape: CSSProperties & Record<'--map-letters', string> = {
    aspectRatio: `${String(whole.width)} / ${String(whole.height)}`, '--map-letters': letters(14),
  }
  return (
    <>
      <p id={hint} className={styles.hint}>{t.hint}<span className={styles.keys}>{t.keys}</span></p>
      <div className={styles.around}>
        <div ref={measure} className={styles.frame} style={shape} role="application" tabIndex={0} aria-label={label}
          aria-describedby={hint} onPointerDown={begin} onPointerMove={follow} onPointerUp={end} onKeyDown={press}>
          <DistrictMapView map={map} label={label} view={view}>
            {({ place }) => (
              <>
                {map.features.filter((one) => one.properties.kind === 'Community').map((one) => {
                  const [x, y] = middleOf(one, projection)
                  return (
                    <g key={one.properties.unitId} className={styles.community}>
                      <circle cx={x} cy={y} r={2 * unit} />
                      <text x={x} y={y + 15 * unit} fontSize={12 * unit}>{one.properties.name}</text>
                    </g>
                  )
                })}
                {point && <Pin at={place(point)} unit={unit} />}
              </>
            )}
          </DistrictMapView>
        </div>
        <span className={styles.near}>
          <Button icon={<PlusOutlined />} aria-label={t.nearer} onClick={() => { zoom(2) }} />
          <Button icon={<MinusOutlined />} aria-label={t.farther} onClick={() => { zoom(1 / 2) }} />
        </span>
      </div>
    </>
  )
}

function Pin({ at: [x, y], unit }: { at: readonly [number, number]; unit: number }) {
  return (
    <path className={styles.pin} transform={`translate(${String(x)} ${String(y)}) scale(${String(unit)})`}
      d="M0 0C-4 -9 -11 -13 -11 -21A11 11 0 0 1 11 -21C11 -13 4 -9 0 0ZM0 -25A4 4 0 0 0 0 -17A4 4 0 0 0 0 -25Z" fillRule="evenodd" />
  )
}

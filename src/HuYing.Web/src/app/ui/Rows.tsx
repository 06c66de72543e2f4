import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import { say, useWords } from '@/app/words/words'
import { useShortcuts } from './shortcuts/useShortcuts'
import styles from './Rows.module.css'

const words = say(
  { next: '下一条', previous: '上一条', open: '打开', more: '正在取后面的……' },
  { next: 'Next', previous: 'Previous', open: 'Open', more: 'Reading on…' },
)

interface Props<T> {
  items: readonly T[]
  keyOf: (item: T) => string
  row: (item: T) => ReactNode
  label: string
  /** Key of the row that is shown beside the list, or was last touched. */
  selected?: string
  onSelect: (item: T) => void
  /** Enter or a double click. */
  onOpen?: (item: T) => void
  /** Asked when the end comes into sight. */
  onEnd?: () => void
  isReadingOn?: boolean
  /** Pixels; rows that turn out otherwise are measured. */
  rowHeight?: number
  /** Left of each row, for choosing several. */
  before?: (item: T) => ReactNode
}

/**
 * A long list of which only what is in sight is on the page; j and k move, Enter opens. Ten thousand rows scroll like
 * ten.
 */
export function Rows<T>(props: Props<T>) {
  const { items, keyOf, row, label, selected, onSelect, onOpen, onEnd, isReadingOn, rowHeight = 66, before } = props
  const t = useWords(words)
  const frame = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler is not used; the virtualizer is stateful by design
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => keyOf(items[at] as T),
    overscan: 8,
  })
  const inSight = rows.getVirtualItems()
  const last = inSight.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= items.length - 10) onEnd?.()
  }, [last, items.length, onEnd])

  const at = items.findIndex((item) => keyOf(item) === selected)
  const move = (step: number) => {
    const next = Math.min(Math.max(at + step, 0), items.length - 1)
    const item = items[next]
    if (item === undefined) return
    rows.scrollToIndex(next)
    onSelect(item)
  }
  useShortcuts([
    { keys: 'j', title: t.next, run: () => { move(1) } },
    { keys: 'k', title: t.previous, run: () => { move(-1) } },
    { keys: 'Enter', title: t.open, run: () => { const item = items[at]; if (item !== undefined) (onOpen ?? onSelect)(item) } },
  ])

  return (
    <div ref={frame} className={styles.frame}>
      <ul className={styles.rows} style={{ height: rows.getTotalSize() }} aria-label={label}>
        {inSight.map((one) => {
          const item = items[one.index] as T
          const key = keyOf(item)
          return (
            <li key={one.key} ref={rows.measureElement} data-index={one.index} className={styles.place}
              style={{ transform: `translateY(${String(one.start)}px)` }}>
              {before?.(item)}
              <button type="button" className={styles.row} aria-current={key === selected}
                onClick={() => { onSelect(item) }} onDoubleClick={() => { onOpen?.(item) }}>
                {row(item)}
              </button>
            </li>
          )
        })}
      </ul>
      {isReadingOn && <p className={styles.more} role="status">{t.more}</p>}
    </div>
  )
}

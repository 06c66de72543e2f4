import { createContext, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { ShortcutSheet } from './ShortcutSheet'

export interface Shortcut {
  /** One key, or two after one another: 'j', '/', 'g w'. */
  keys: string
  title: string
  run: () => void
}

interface Registry {
  add: (shortcuts: readonly Shortcut[]) => () => void
}

export const ShortcutRegistry = createContext<Registry>({ add: () => () => undefined })

const PATIENCE = 1200

/** Listens for all shortcuts of what is on the screen. ? lists them. */
export function Shortcuts({ children }: { children: ReactNode }) {
  const active = useRef(new Set<readonly Shortcut[]>())
  const [shown, setShown] = useState<readonly Shortcut[]>()
  const showAll = useCallback(() => { setShown([...active.current].flat()) }, [])

  useEffect(() => {
    let first = ''
    let firstAt = 0
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isCovered()) return
      if (event.key === '?') { showAll(); return }
      const isSecond = first !== '' && performance.now() - firstAt < PATIENCE
      const pressed = isSecond ? `${first} ${event.key}` : event.key
      const all = [...active.current].flat().reverse()
      const found = all.find((one) => one.keys === pressed)
      if (found) {
        event.preventDefault()
        first = ''
        found.run()
      } else {
        first = all.some((one) => one.keys.startsWith(`${event.key} `)) ? event.key : ''
        firstAt = performance.now()
      }
    }
    document.addEventListener('keydown', listen)
    return () => { document.removeEventListener('keydown', listen) }
  }, [showAll])

  const registry = useMemo<Registry>(() => ({
    add: (shortcuts) => {
      active.current.add(shortcuts)
      return () => { active.current.delete(shortcuts) }
    },
  }), [])

  return (
    <ShortcutRegistry value={registry}>
      {children}
      <ShortcutSheet shortcuts={shown} onClose={() => { setShown(undefined) }} />
    </ShortcutRegistry>
  )
}

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement
  && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === 'combobox')

const isCovered = () => document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null

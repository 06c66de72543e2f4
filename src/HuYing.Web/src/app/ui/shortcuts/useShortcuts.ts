import { useContext, useEffect, useMemo, useRef } from 'react'
import { ShortcutRegistry, type Shortcut } from './Shortcuts'

/** These keys work while the component is on the screen. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const { add } = useContext(ShortcutRegistry)
  const latest = useRef(shortcuts)
  useEffect(() => { latest.current = shortcuts })

  // Registered once per set of keys: what they do is looked up when they are pressed.
  const shape = shortcuts.map((one) => `${one.keys}\t${one.title}`).join('\n')
  const stable = useMemo(() => shape === '' ? [] : shape.split('\n').map((line, at) => {
    const [keys = '', title = ''] = line.split('\t')
    return { keys, title, run: () => { latest.current[at]?.run() } }
  }), [shape])
  useEffect(() => add(stable), [add, stable])
}

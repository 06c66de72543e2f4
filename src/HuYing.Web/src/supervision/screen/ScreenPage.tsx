import { CloseOutlined, FullscreenOutlined } from '@ant-design/icons'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useOnShow } from '@/app/session/idle/useOnShow'
import { useShortcuts } from '@/app/ui/shortcuts/useShortcuts'
import { say, useWords } from '@/app/words/words'
import { DayNumbers } from './DayNumbers'
import { LastDay } from './LastDay'
import { LiveMap } from './LiveMap'
import { ScreenHead } from './ScreenHead'
import { ScreenRanking } from './ScreenRanking'
import { Urgent } from './Urgent'
import styles from './ScreenPage.module.css'

const words = say({ leave: '离开大屏', full: '全屏' }, { leave: 'Leave the screen', full: 'Full screen' })

/**
 * A wall that is read from five metres and touched by nobody: everything is sized by the screen, nothing scrolls, and
 * it goes on by itself after any interruption.
 */
export default function ScreenPage() {
  const t = useWords(words)
  const go = useNavigate()
  const leave = () => { void go('/overview') }
  useShortcuts([
    { keys: 'Escape', title: t.leave, run: leave },
    { keys: 'f', title: t.full, run: fill },
  ])
  useStaysAwake()
  useOnShow()
  return (
    <main className={styles.screen}>
      <ScreenHead />
      <p className={styles.controls}>
        <button type="button" onClick={fill}><FullscreenOutlined /> {t.full} <kbd>f</kbd></button>
        <button type="button" onClick={leave}><CloseOutlined /> {t.leave} <kbd>Esc</kbd></button>
      </p>
      <div className={styles.left}><DayNumbers /><LastDay /></div>
      <LiveMap />
      <div className={styles.right}><Urgent /><ScreenRanking /></div>
    </main>
  )
}

function fill(): void {
  void document.documentElement.requestFullscreen().catch(() => undefined)
}

/** Keeps the display on where the browser can; it lets go when the page is hidden, so it is asked again. */
function useStaysAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isGone = false
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      lock = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (isGone) void lock?.release()
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
}

import { useLine } from '@/app/live/live'
import { useMe } from '@/app/session/session'
import { dayName } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { locale } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import styles from './ScreenPage.module.css'

const words = say(
  { product: '呼应', motto: '街道呼叫 · 部门响应', open: '实时', connecting: '正在重新连接', offline: '网络中断，自动重连' },
  {
    product: 'HuYing', motto: 'Streets call, departments respond', open: 'live', connecting: 'reconnecting',
    offline: 'offline, reconnecting',
  },
)

export function ScreenHead() {
  const t = useWords(words)
  const me = useMe()
  const line = useLine()
  const now = useNow(1000)
  const time = new Date(now).toLocaleTimeString(locale(), { timeZone: 'Asia/Shanghai', hour12: false })
  return (
    <header className={styles.head}>
      <h1><img src="/icon.svg" alt="" />{me.districtName} <span>{t.product}</span></h1>
      <p>{t.motto}</p>
      <p className={styles.now}>
        <span className={styles.line} data-line={line} role="status">{t[line]}</span>
        <span>{dayName(now)}</span>
        <time>{time}</time>
      </p>
    </header>
  )
}

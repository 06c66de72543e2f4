import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Me } from '@/app/session/session'
import { AT_WORK } from '@/app/session/roles'
import { useShortcuts } from '@/app/ui/shortcuts/useShortcuts'
import { say, useWords } from '@/app/words/words'
import { LineMark } from './LineMark'
import { PersonMenu } from './PersonMenu'
import styles from './TopBar.module.css'

const words = say(
  { product: '呼应', search: '搜工单：编号、地点、内容', focus: '搜索工单', demo: '演示' },
  { product: 'HuYing', search: 'Tickets: number, place, words', focus: 'Search tickets', demo: 'Demo' },
)

export function TopBar({ me }: { me: Me }) {
  const t = useWords(words)
  const go = useNavigate()
  const field = useRef<InputRef>(null)
  const searches = AT_WORK.includes(me.role)
  useShortcuts(searches ? [{ keys: '/', title: t.focus, run: () => field.current?.focus({ cursor: 'all' }) }] : [])
  const find = (text: string) => {
    const sought = text.trim()
    if (sought !== '') void go(`/tickets?text=${encodeURIComponent(sought)}`)
    field.current?.blur()
  }
  return (
    <header className={`${styles.top ?? ''} no-print`}>
      <Link to="/" className={styles.brand} aria-label={`${t.product} ${me.districtName}`}>
        <img src="/icon.svg" alt="" width={26} height={26} />
        <strong>{t.product}</strong>
        <span className={styles.district}>{me.districtName}</span>
      </Link>
      {searches && (
        <Input ref={field} className={styles.search} prefix={<SearchOutlined />} placeholder={t.search} allowClear
          aria-label={t.focus} onPressEnter={(event) => { find(event.currentTarget.value) }} />
      )}
      <div className={styles.end}>
        <LineMark />
        <PersonMenu me={me} />
      </div>
    </header>
  )
}

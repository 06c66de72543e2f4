import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import type { TicketDetail } from '../vocabulary'
import { actName, inOrder, isGrave, isStep } from './actWords'
import styles from './ActButtons.module.css'

const words = say({ more: '更多操作' }, { more: 'More' })

/** What may be done now, and nothing else: the next step filled, a second beside it, the rest in a menu. */
export function ActButtons({ acts, ticket, onAct, size }: {
  acts: readonly string[]; ticket: TicketDetail; onAct: (act: string) => void; size?: 'small' | 'large'
}) {
  const t = useWords(words)
  const language = useLanguage()
  const ordered = inOrder(acts)
  const steps = ordered.filter(isStep).slice(0, 2)
  const counterparts = ordered.filter((act) => steps.includes(COUNTERPARTS[act] ?? ''))
  const first = [...steps, ...counterparts]
  const shown = first.length > 0 ? first : ordered.filter((act) => !isGrave(act)).slice(0, 2)
  const rest = ordered.filter((act) => !shown.includes(act))
  return (
    <div className={styles.acts}>
      {shown.map((act, at) => (
        <Button key={act} size={size} type={at === 0 && first.length > 0 ? 'primary' : 'default'} danger={isGrave(act)} onClick={() => { onAct(act) }}>
          {actName(act, ticket)[language]}
        </Button>
      ))}
      {rest.length > 0 && (
        <Dropdown trigger={['click']} menu={{
          items: rest.map((act) => ({ key: act, label: actName(act, ticket)[language], danger: isGrave(act) })),
          onClick: ({ key }) => { onAct(key) },
        }}>
          <Button size={size}>{t.more} <DownOutlined aria-hidden /></Button>
        </Dropdown>
      )}
    </div>
  )
}

/** Whoever may say yes sees the no beside it. */
const COUNTERPARTS: Record<string, string> = {
  'send-back': 'approve',
  decline: 'accept',
  rework: 'verify',
  'self-handle': 'submit',
}

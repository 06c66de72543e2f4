import { EyeOutlined, LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { say, useWords } from '@/app/words/words'
import type { TicketDetail } from '../vocabulary'
import { ContactFacts } from './ContactFacts'

// Few look, and they say why first: the others do not load the form.
const RevealSheet = lazy(() => import('./RevealSheet'))

const words = say(
  { title: '来电人联系方式', reveal: '查看', held: '已封存' },
  { title: 'The complainant\'s contact', reveal: 'Show', held: 'on hold' },
)

/** Masked for everybody in the ticket's scope; in full for whoever has to call back and says why. */
export function ContactPanel({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(words)
  const [isAsking, setAsking] = useState(false)
  const { contact } = ticket
  if (!contact) return null
  const mayReveal = ticket.allowedActions.includes('contact/reveal')
  return (
    <Panel title={<><LockOutlined aria-hidden /> {t.title} {contact.isHeld && <Pill>{t.held}</Pill>}</>}
      extra={mayReveal && (
        <Button size="small" className="no-print" icon={<EyeOutlined aria-hidden />} onClick={() => { setAsking(true) }}>{t.reveal}</Button>
      )}>
      <ContactFacts contact={contact} />
      {isAsking && <Suspense><RevealSheet id={ticket.id} onClose={() => { setAsking(false) }} /></Suspense>}
    </Panel>
  )
}

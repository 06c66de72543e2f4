import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Loaded, Outline } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import type { Chosen } from '../acts/chosen'
import { useTicket, useTimeline } from '../queries'
import type { TicketDetail } from '../vocabulary'
import { Attachments } from './Attachments'
import { ContactPanel } from './ContactPanel'
import { Content } from './Content'
import { Shares } from './Shares'
import { TicketHead } from './TicketHead'
import { Timeline } from './Timeline'
import styles from './TicketView.module.css'

// The forms are more than the rest of the page: whoever only looks does not load them.
const ActDrawer = lazy(() => import('../acts/ActDrawer'))

const words = say(
  { content: '呼叫内容', shares: '部门办理', files: '照片和文件', timeline: '全过程留痕' },
  { content: 'The call', shares: 'Departments', files: 'Photos and files', timeline: 'Timeline' },
)

/** A whole ticket: beside a list, or on a page of its own. ?act= opens a form at once. */
export function TicketView({ id, isWide }: { id: string; isWide?: boolean }) {
  const query = useTicket(id)
  return (
    <Loaded query={query} outline={<Panel><Outline lines={8} /></Panel>}>
      {(ticket) => <View ticket={ticket} isWide={isWide} />}
    </Loaded>
  )
}

function View({ ticket, isWide }: { ticket: TicketDetail; isWide?: boolean }) {
  const t = useWords(words)
  const timeline = useTimeline(ticket.id)
  const [search, setSearch] = useSearchParams()
  const [chosen, setChosen] = useState<Chosen | undefined>(() => asked(search))
  const close = () => {
    setChosen(undefined)
    if (search.has('act')) setSearch((old) => { old.delete('act'); old.delete('no'); return old }, { replace: true })
  }
  return (
    <div className={styles.view} data-wide={isWide}>
      <div className={styles.main}>
        <Panel isFlush><TicketHead ticket={ticket} onAct={(act) => { setChosen({ act }) }} /></Panel>
        {ticket.assignments.length > 0 && (
          <Panel title={t.shares}><Shares ticket={ticket} onAct={(act, no) => { setChosen({ act, no }) }} /></Panel>
        )}
        <Panel title={t.content}><Content ticket={ticket} /></Panel>
        <ContactPanel ticket={ticket} />
        {timeline.data && <Panel title={t.files}><Attachments ticket={ticket} entries={timeline.data} /></Panel>}
      </div>
      <div className={styles.side}>
        <Panel title={t.timeline}>
          <Loaded query={timeline}>{(entries) => <Timeline ticket={ticket} entries={entries} />}</Loaded>
        </Panel>
      </div>
      {chosen && <Suspense><ActDrawer ticket={ticket} chosen={chosen} onClose={close} /></Suspense>}
    </div>
  )
}

function asked(search: URLSearchParams): Chosen | undefined {
  const act = search.get('act')
  const no = Number(search.get('no')) || undefined
  return act === null ? undefined : { act, no }
}

import { Button, Modal } from 'antd'
import { Loaded, Outline } from '@/app/ui/Loaded'
import { say, useWords } from '@/app/words/words'
import { useTicket, useTimeline } from '../queries'
import { Timeline } from '../view/Timeline'

const words = say(
  {
    title: '有人抢先了一步', since: '您打开以后，这件工单又发生了：', retry: '仍按我填的提交', look: '去看最新情况', back: '回到表单',
  },
  {
    title: 'Somebody was faster', since: 'Since you opened it, this has happened:', retry: 'Send mine anyway', look: 'Look at the ticket', back: 'Back to the form',
  },
)

/**
 * Somebody changed the ticket in between: shows what, and lets the person decide, once everything up to the version that
 * the facade named is on the screen.
 */
export function ConflictSheet({ ticketId, seen, now = 0, isRunning, onRetry, onLook, onCancel }: {
  ticketId: string; seen: number; now?: number; isRunning: boolean; onRetry: (version: number) => void; onLook: () => void; onCancel: () => void
}) {
  const t = useWords(words)
  const ticket = useTicket(ticketId)
  const timeline = useTimeline(ticketId)
  const newest = timeline.data?.at(-1)?.seq ?? 0
  const isShown = newest > seen && newest >= now
  return (
    <Modal open title={t.title} onCancel={onCancel} footer={[
      <Button key="back" onClick={onCancel}>{t.back}</Button>,
      <Button key="look" onClick={onLook}>{t.look}</Button>,
      <Button key="retry" type="primary" loading={isRunning} disabled={!isShown}
        onClick={() => { onRetry(newest) }}>{t.retry}</Button>,
    ]}>
      <p>{t.since}</p>
      <Loaded query={timeline} outline={<Outline />}>
        {(entries) => ticket.data && <Timeline ticket={ticket.data} entries={entries.filter((one) => one.seq > seen)} />}
      </Loaded>
    </Modal>
  )
}

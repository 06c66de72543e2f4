import { useMemo } from 'react'
import { Empty } from '@/app/ui/Empty'
import { say, useWords } from '@/app/words/words'
import type { TicketDetail } from '../vocabulary'
import { BeforeAndAfter } from './BeforeAndAfter'
import { comparedPhotos } from './compared'
import type { Entry } from './payload'
import { Thumbs } from './Thumbs'

const words = say(
  { none: '还没有照片和文件', next: '起草、到场、反馈、核查时上传的都会在这里。' },
  { none: 'No photos or files yet', next: 'What is uploaded with the call, on scene, and with results appears here.' },
)

/** What the place looked like before and after, and whatever else hangs on the ticket. */
export function Attachments({ ticket, entries }: { ticket: TicketDetail; entries: readonly Entry[] }) {
  const t = useWords(words)
  const pair = useMemo(() => comparedPhotos(ticket.attachments, entries), [ticket.attachments, entries])
  const compared = pair ? [...pair.before, ...pair.after] : []
  if (ticket.attachments.length === 0) return <Empty title={t.none} next={t.next} />
  return (
    <>
      {pair && <BeforeAndAfter ticketId={ticket.id} {...pair} />}
      <Thumbs ticketId={ticket.id} files={ticket.attachments.filter((file) => !compared.includes(file))} />
    </>
  )
}

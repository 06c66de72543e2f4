import { useMemo } from 'react'
import { Empty } from '@/app/ui/Empty'
import { say, useWords } from '@/app/words/words'
import type { TicketDetail } from '../vocabulary'
import { BeforeAndAfter } from './Before'
import { payloadOf, type Entry } from './payload'
import { isPhoto, Thumbs } from './Thumbs'

const words = say(
  { none: '还没有照片和文件', next: '起草、到场、反馈、核查时上传的都会在这里。' },
  { none: 'No photos or files yet', next: 'What is uploaded with the call, on scene, and with results appears here.' },
)

/** All files of a ticket; the first photo of the call beside the last one of the result. */
export function Attachments({ ticket, entries }: { ticket: TicketDetail; entries: readonly Entry[] }) {
  const t = useWords(words)
  const pair = useMemo(() => comparedPhotos(ticket, entries), [ticket, entries])
  if (ticket.attachments.length === 0) return <Empty title={t.none} next={t.next} />
  return (
    <>
      {pair && <BeforeAndAfter ticketId={ticket.id} before={pair[0]} after={pair[1]} />}
      <Thumbs ticketId={ticket.id} files={ticket.attachments} />
    </>
  )
}

function comparedPhotos(ticket: TicketDetail, entries: readonly Entry[]) {
  const photos = ticket.attachments.filter(isPhoto)
  const results = new Set(entries
    .filter((entry) => ['reported', 'verified', 'self-handled'].includes(entry.kind))
    .flatMap((entry) => payloadOf(entry).evidence ?? []))
  const before = photos.find((photo) => !results.has(photo.id))
  const after = photos.findLast((photo) => results.has(photo.id))
  return before && after ? [before, after] as const : undefined
}

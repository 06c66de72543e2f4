import type { TicketDetail } from '../vocabulary'
import { filesOf, payloadOf, type Entry } from './payload'

type File = TicketDetail['attachments'][number]

const RESULTS = ['reported', 'verified', 'self-handled']

/**
 * Photos of the place before and after: what came with the call or the arrival, and what the last report, check or own
 * handling shows. Undefined while one side is missing. What hangs on a comment may show anything.
 */
export function comparedPhotos(attachments: readonly File[], entries: readonly Entry[]) {
  const photos = attachments.filter((file) => file.mediaType.startsWith('image/'))
  const namedBy = (kinds: readonly string[]) =>
    entries.filter((entry) => kinds.includes(entry.kind)).map((entry) => new Set(filesOf(payloadOf(entry))))
  const elsewhere = namedBy([...RESULTS, 'commented'])
  const shown = namedBy(RESULTS).map((ids) => photos.filter((photo) => ids.has(photo.id)))
  const before = photos.filter((photo) => !elsewhere.some((ids) => ids.has(photo.id)))
  const after = shown.findLast((some) => some.length > 0) ?? []
  return before.length > 0 && after.length > 0 ? { before, after } : undefined
}

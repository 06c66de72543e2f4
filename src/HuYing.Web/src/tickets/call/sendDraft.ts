import { api, read } from '@/app/api/client'
import { newKey } from '@/app/api/intent'
import { act, attach } from '../acts/act'
import { dropDraft, keepDraft } from './draftStore'
import type { Content, Draft } from './draft'

/**
 * Brings a draft to the server in steps, each with its own key and each remembered: cut off anywhere and sent again, it
 * goes on where it was, and no step happens twice. Answers with the ticket's id.
 */
export async function sendDraft(account: string, draft: Draft, submit: boolean): Promise<string> {
  const written = JSON.stringify(draft.content)
  const id = draft.ticketId ?? (await read(api.POST('/api/v1/tickets', {
    params: { header: { 'Idempotency-Key': draft.createKey } },
    body: { content: draft.content as Content, submit: false, sensitivity: draft.sensitivity },
  }))).ticketId
  if (draft.ticketId && draft.arrived !== written) await amend(id, draft.content as Content)
  draft.ticketId = id
  draft.arrived = written
  await keepDraft(account, draft)
  if (draft.contact) {
    await read(api.POST('/api/v1/tickets/{id}/contact', {
      params: { path: { id }, header: { 'Idempotency-Key': draft.contact.key } },
      body: draft.contact.filled,
    }))
    draft.contact = undefined
    await keepDraft(account, draft)
  }
  for (const photo of draft.photos.filter((one) => !one.isSent)) {
    await attach(id, photo.blob, photo.name, photo.key)
    photo.isSent = true
    await keepDraft(account, draft)
  }
  if (submit) await act({ id }, 'submit', null, draft.submitKey)
  await dropDraft(draft.id)
  return id
}

/** Whoever mends his words after a step failed has them on the ticket as well. */
async function amend(id: string, content: Content): Promise<void> {
  const { version } = await read(api.GET('/api/v1/tickets/{id}', { params: { path: { id } } })) as { version: number }
  await read(api.PUT('/api/v1/tickets/{id}/content', {
    params: { path: { id }, header: { 'Idempotency-Key': newKey(), 'If-Match': `"${String(version)}"` } },
    body: content,
  }))
}

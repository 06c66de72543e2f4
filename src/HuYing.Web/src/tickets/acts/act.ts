import { api, OWN_PAGE, read, type Schemas } from '@/app/api/client'
import { newKey } from '@/app/api/intent'
import { queries } from '@/app/api/queries'

/** Bodies of the actions, by the last part of their address. Null: the action has none. */
export interface ActBodies {
  submit: null
  file: null
  read: null
  'send-back': Schemas['Reason']
  approve: Schemas['Approval']
  'self-handle': Schemas['SelfHandling']
  accept: Schemas['Acceptance']
  decline: Schemas['Reason']
  dispatch: Schemas['Dispatching']
  departments: Schemas['MoreDepartments']
  cancel: Schemas['Reason']
  suspend: Schemas['Suspension']
  resume: Schemas['Reason']
  urge: Schemas['Urging']
  notify: Schemas['Notification']
  comments: Schemas['Remark']
  withdraw: Schemas['Reason']
  acknowledge: Schemas['Acknowledgement']
  arrive: Schemas['Arrival']
  report: Schemas['Report']
  rework: Schemas['Reason']
  verify: Schemas['Verification']
  evaluate: Schemas['Evaluation']
  sensitivity: Schemas['Relabelling']
  contact: Schemas['Contact']
  'contact/hold': Schemas['ContactHold']
  'contact/erase': Schemas['Reason']
}

export type ActName = keyof ActBodies

export type Reply = Schemas['TicketReply']

export interface Target {
  id: string
  /** The share that is meant, for actions on one. */
  no?: number
  /** What was seen; left out where it does not matter what else happened. */
  version?: number
}

/** Carries out an action on a ticket once per key. */
export async function act<A extends ActName>(target: Target, name: A, body: ActBodies[A], key = newKey()): Promise<Reply> {
  const share = target.no === undefined ? '' : `/assignments/${String(target.no)}`
  const address = `/api/v1/tickets/${encodeURIComponent(target.id)}${share}/${name}`
  const header = {
    'Idempotency-Key': key,
    ...(target.version === undefined ? {} : { 'If-Match': `"${String(target.version)}"` }),
  }
  // The addresses of all actions have one shape; the contract knows each by itself.
  const post = api.POST as (path: string, init: object) => Promise<{ data?: Reply }>
  const reply = await read(post(address, { params: { header }, ...(body === null ? {} : { body }) }))
  readAgain(target.id)
  return reply
}

/** Sends a file; what it is judged by is its content, not its name. */
export async function attach(id: string, file: Blob, name: string, key = newKey()): Promise<Schemas['AttachmentReply']> {
  const post = api.POST as (path: string, init: object) => Promise<{ data?: Schemas['AttachmentReply'] }>
  const reply = await read(post(`/api/v1/tickets/${encodeURIComponent(id)}/attachments?name=${encodeURIComponent(name)}`, {
    headers: { ...OWN_PAGE, 'Content-Type': file.type, 'Idempotency-Key': key },
    body: file,
    bodySerializer: (content: Blob) => content,
  }))
  readAgain(id)
  return reply
}

export function readAgain(id: string): void {
  void queries.invalidateQueries({ queryKey: ['ticket', id] })
  void queries.invalidateQueries({ queryKey: ['tickets'] })
  void queries.invalidateQueries({ queryKey: ['boards'] })
}

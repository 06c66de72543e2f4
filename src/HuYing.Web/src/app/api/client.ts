import createClient, { type Middleware } from 'openapi-fetch'
import { isAttended, UNATTENDED } from '@/app/session/idle/attention'
import { noteUse } from '@/app/session/idle/lastUse'
import { noteServerTime } from '@/app/time/serverTime'
import type { components, paths } from './contract.gen'
import { Refused, refusedBy } from './problem'

export type Schemas = components['schemas']

/** The facade asks for it on changes by browsers: a form of another site cannot send it. */
export const OWN_PAGE = { 'X-HuYing': '1' } as const

type Listener = () => void

let onLoginRequired: Listener = () => undefined

/** Told when the facade does not know us any more. */
export function whenLoginRequired(listener: Listener): void {
  onLoginRequired = listener
}

async function send(request: Request): Promise<Response> {
  const sentAt = Date.now()
  const isUse = isAttended(sentAt)
  if (!isUse) request.headers.set(UNATTENDED, '1')
  let response: Response
  try {
    response = await fetch(request)
  } catch (fault) {
    if (request.signal.aborted) throw fault
    throw new Refused('offline', 0)
  }
  noteServerTime(response.headers.get('Date'), sentAt, Date.now())
  if (isUse && response.status < 500 && response.status !== 401 && response.status !== 429) noteUse()
  return response
}

const refusals: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return
    const refused = await refusedBy(response)
    if (refused.code === 'login_required') onLoginRequired()
    throw refused
  },
}

export const api = createClient<paths>({ headers: OWN_PAGE, fetch: send })
api.use(refusals)

/** What a call answered; a refusal is thrown as {@link Refused}. */
export async function read<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  return data as T
}

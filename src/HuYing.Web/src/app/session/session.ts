import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, read, type Schemas } from '@/app/api/client'
import { isRefused } from '@/app/api/problem'
import { queries } from '@/app/api/queries'
import { dropKept, keep, kept } from './kept'

export type Me = Schemas['Me']

type LoginReply = Schemas['LoginReply']

/** Why nobody is logged in any more: he left, nobody used the page, or the server ended it. */
export type Ending = 'left' | 'idle' | 'ended'

export const ME = ['me'] as const

const KEPT = 'me'

const AGAIN = 10_000

let isFromMemory = false

let ending: Ending | undefined

/** Who is logged in; null when nobody is. Without a network: who was last, until the server can be asked again. */
export function useSession() {
  return useQuery({
    queryKey: ME,
    queryFn: findMe,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    refetchInterval: () => isFromMemory ? AGAIN : false,
    networkMode: 'always',
  })
}

/** Who is on the page; it stays the same until the page is gone, also while its session ends. */
export const Person = createContext<Me | null>(null)

/** Only inside pages, where somebody is logged in. */
export function useMe(): Me {
  const me = useContext(Person)
  if (!me) throw new Error('A page asked for the person while nobody is logged in.')
  return me
}

/** Answers with what is still needed. */
export async function logIn(login: string, password: string): Promise<LoginReply['next']> {
  return settle(await read(api.POST('/api/v1/sessions', { body: { login, password } })))
}

/** The code of the authenticator, or a recovery code. */
export async function giveCode(code: string): Promise<LoginReply['next']> {
  return settle(await read(api.POST('/api/v1/sessions/second-step', { body: { code } })))
}

/** Reads again who one is and what still stands in the way. */
export const lookAgain = () => queries.invalidateQueries({ queryKey: ME })

function settle(reply: LoginReply): LoginReply['next'] {
  if (reply.next === 'Done') become(reply.me ?? null)
  return reply.next
}

export async function logOut(): Promise<void> {
  await read(api.DELETE('/api/v1/sessions'))
  forget('left')
}

/**
 * Nobody used the page for so long that the login is over, or will be in a moment. The server is told as well; where it
 * knows already, or is not reached, nothing is lost.
 */
export async function endIdle(): Promise<void> {
  forget('idle')
  await read(api.DELETE('/api/v1/sessions')).catch(() => undefined)
}

/** What was read as one person is not shown to the next, and not kept on the device. */
export function forget(why: Ending = 'ended'): void {
  // The first word counts: whatever is asked after an end is refused as well.
  if (queries.getQueryData(ME)) ending = why
  become(null)
}

/** Why the last login is over; nothing when there was none on this page. */
export const lastEnding = () => ending

// The person is changed in place: whoever waits for him must hear of it.
function become(me: Me | null): void {
  remember(me)
  if (me) ending = undefined
  queries.setQueryData(ME, me)
  queries.removeQueries({ predicate: (one) => one.queryKey[0] !== ME[0] })
}

async function findMe(): Promise<Me | null> {
  try {
    const me = await read(api.GET('/api/v1/me'))
    remember(me)
    return me
  } catch (fault) {
    if (isRefused(fault, 'login_required')) {
      remember(null)
      return null
    }
    const last = isRefused(fault, 'offline') ? kept<Me>(KEPT) : undefined
    if (!last) throw fault
    isFromMemory = true
    return last
  }
}

/** Who still has to settle in can do nothing without the server: only others are kept. */
function remember(me: Me | null): void {
  isFromMemory = false
  if (me === null) dropKept()
  else if (!me.mustChangePassword && me.secondFactor !== 'Required') keep(KEPT, me, me.sessionHours)
}

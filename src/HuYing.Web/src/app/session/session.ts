import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, OWN_PAGE, read, type Schemas } from '@/app/api/client'
import { isRefused } from '@/app/api/problem'
import { queries } from '@/app/api/queries'

/** What a first password or a missing second factor keep somebody from is said here, and enforced by the facade. */
export type Me = Schemas['Me'] & {
  mustChangePassword?: boolean
  secondFactor?: 'None' | 'Required' | 'Active'
}

/** How a login went: done, or asking for a code. */
interface LoginReply { next: 'Done' | 'SecondFactor'; me: Me | null }

export const ME = ['me'] as const

/** Who is logged in; null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: ME, queryFn: findMe, staleTime: 5 * 60_000, refetchOnWindowFocus: 'always' })
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
  return settle(await ask<LoginReply | Me>('/api/v1/sessions', { login, password }))
}

/** The code of the authenticator, or a recovery code. */
export async function giveCode(code: string): Promise<LoginReply['next']> {
  return settle(await ask<LoginReply>('/api/v1/sessions/second-step', { code }))
}

/** A step of proving who one is. Such steps are no changes of the district's: they need no key. */
export async function ask<T>(address: string, body?: object): Promise<T> {
  const post = api.POST as unknown as (path: string, init: object) => Promise<{ data?: T }>
  return read(post(address, body ? { body } : {}))
}

/** Reads again who one is and what still stands in the way. */
export const lookAgain = () => queries.invalidateQueries({ queryKey: ME })

function settle(reply: LoginReply | Me): LoginReply['next'] {
  if ('next' in reply && reply.next === 'SecondFactor') return reply.next
  become('next' in reply ? reply.me : reply)
  return 'Done'
}

export async function logOut(): Promise<void> {
  await fetch('/api/v1/sessions', { method: 'DELETE', headers: OWN_PAGE })
  forget()
}

/** What was read as one person is not shown to the next. */
export function forget(): void {
  become(null)
}

// The person is changed in place: whoever waits for him must hear of it.
function become(me: Me | null): void {
  queries.setQueryData(ME, me)
  queries.removeQueries({ predicate: (one) => one.queryKey[0] !== ME[0] })
}

async function findMe(): Promise<Me | null> {
  try {
    return await read(api.GET('/api/v1/me'))
  } catch (fault) {
    if (isRefused(fault, 'login_required')) return null
    throw fault
  }
}

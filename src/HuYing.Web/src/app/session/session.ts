import { useQuery } from '@tanstack/react-query'
import { api, OWN_PAGE, read, type Schemas } from '@/app/api/client'
import { isRefused } from '@/app/api/problem'
import { queries } from '@/app/api/queries'

export type Me = Schemas['Me']

export const ME = ['me'] as const

/** Who is logged in; null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: ME, queryFn: findMe, staleTime: 5 * 60_000, refetchOnWindowFocus: 'always' })
}

/** Only inside pages, where somebody is logged in. */
export function useMe(): Me {
  const { data } = useSession()
  if (!data) throw new Error('A page asked for the person while nobody is logged in.')
  return data
}

export async function logIn(login: string, password: string): Promise<Me> {
  const me = await read(api.POST('/api/v1/sessions', { body: { login, password } }))
  queries.clear()
  queries.setQueryData(ME, me)
  return me
}

export async function logOut(): Promise<void> {
  await fetch('/api/v1/sessions', { method: 'DELETE', headers: OWN_PAGE })
  forget()
}

/** What was read as one person is not shown to the next. */
export function forget(): void {
  queries.clear()
  queries.setQueryData(ME, null)
}

async function findMe(): Promise<Me | null> {
  try {
    return await read(api.GET('/api/v1/me'))
  } catch (fault) {
    if (isRefused(fault, 'login_required')) return null
    throw fault
  }
}

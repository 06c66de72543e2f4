import { useQuery } from '@tanstack/react-query'
import { api, read } from '@/app/api/client'
import { queries } from '@/app/api/queries'
import { ME } from '@/app/session/session'

const SESSIONS = ['sessions'] as const

export const useSessions = () => useQuery({
  queryKey: SESSIONS,
  queryFn: async () => (await read(api.GET('/api/v1/sessions'))).sessions,
})

export function readSessionsAgain(): void {
  void queries.invalidateQueries({ queryKey: SESSIONS })
}

/** The person is another one after a new password or factor. */
export function readMeAgain(): Promise<void> {
  return queries.invalidateQueries({ queryKey: ME })
}

import { useQuery } from '@tanstack/react-query'
import { api, read } from '@/app/api/client'
import { queries } from '@/app/api/queries'

const SESSIONS = ['sessions'] as const

export const useSessions = () => useQuery({
  queryKey: SESSIONS,
  queryFn: async () => (await read(api.GET('/api/v1/sessions'))).sessions,
})

export function readSessionsAgain(): void {
  void queries.invalidateQueries({ queryKey: SESSIONS })
}

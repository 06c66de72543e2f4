import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, read } from '@/app/api/client'

// A hint that does not come is not missed: it is asked for once, and never in the way.
const AS_A_HINT = { retry: false, staleTime: 60_000 } as const

/** What may be the same problem as a call that is still being written; a question that was overtaken is called off. */
export function useLikeDraft(communityId: string | undefined, itemId: string | undefined) {
  const asked = useSettled(communityId === undefined ? '' : JSON.stringify({ communityId, itemId }))
  return useQuery({
    queryKey: ['tickets', 'like-draft', asked],
    queryFn: async ({ signal }) => {
      const query = JSON.parse(asked) as { communityId: string; itemId?: string }
      return (await read(api.GET('/api/v1/tickets/similar', { params: { query }, signal }))).tickets
    },
    enabled: asked !== '',
    ...AS_A_HINT,
  })
}

/** What may be the same problem as this ticket. */
export const useSimilar = (id: string) => useQuery({
  queryKey: ['tickets', 'similar', id],
  queryFn: async ({ signal }) =>
    (await read(api.GET('/api/v1/tickets/{id}/similar', { params: { path: { id } }, signal }))).tickets,
  ...AS_A_HINT,
})

const PAUSE = 400

/** The value once it has stood still for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(value) }, PAUSE)
    return () => { clearTimeout(timer) }
  }, [value])
  return settled
}

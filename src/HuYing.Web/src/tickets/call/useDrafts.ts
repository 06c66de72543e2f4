import { useQuery } from '@tanstack/react-query'
import { queries } from '@/app/api/queries'
import { useMe } from '@/app/session/session'
import { listDrafts } from './draftStore'

/** The drafts on this device; they need no network. */
export function useDrafts() {
  const { accountId } = useMe()
  return useQuery({
    queryKey: ['drafts', accountId],
    queryFn: () => listDrafts(accountId),
    networkMode: 'always',
    staleTime: Infinity,
  })
}

export const draftsChanged = () => queries.invalidateQueries({ queryKey: ['drafts'] })

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api, read, type Schemas } from '@/app/api/client'

export type AuditLine = Schemas['AuditLine']

/** As it stands in the address of the page; days are of the district's zone. */
export interface AuditFilter { account?: string; unit?: string; act?: string; target?: string; result?: string; from?: string; to?: string }

const DAY = 86_400_000

/** As the facade takes it: instants, the last one just outside. */
function asked({ from, to, result, ...others }: AuditFilter) {
  return {
    ...others,
    ...(result === undefined ? {} : { result: result as AuditLine['result'] }),
    ...(from === undefined ? {} : { from: new Date(`${from}T00:00:00+08:00`).toISOString() }),
    ...(to === undefined ? {} : { to: new Date(Date.parse(`${to}T00:00:00+08:00`) + DAY).toISOString() }),
  }
}

/** A narrow search may come back empty and still go on: whoever shows it asks on. */
export const useAudit = (filter: AuditFilter) => useInfiniteQuery({
  queryKey: ['audit', filter],
  queryFn: ({ pageParam }) => read(api.GET('/api/v1/audit', { params: { query: { ...asked(filter), cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
})

export function exportAddress(filter: AuditFilter, format: 'Csv' | 'Xlsx'): string {
  const search = new URLSearchParams({ format })
  for (const [name, value] of Object.entries(asked(filter))) search.set(name, String(value))
  return `/api/v1/audit/export?${search.toString()}`
}

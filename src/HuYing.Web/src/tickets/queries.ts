import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, read } from '@/app/api/client'
import type { operations } from '@/app/api/contract.gen'

export type TicketFilter = NonNullable<operations['ListTickets']['parameters']['query']>

export const useTicket = (id: string) => useQuery({
  queryKey: ['ticket', id],
  queryFn: () => read(api.GET('/api/v1/tickets/{id}', { params: { path: { id } } })),
})

export const useTimeline = (id: string) => useQuery({
  queryKey: ['ticket', id, 'timeline'],
  queryFn: async () => (await read(api.GET('/api/v1/tickets/{id}/timeline', { params: { path: { id } } }))).entries,
})

export const useCounts = () => useQuery({
  queryKey: ['tickets', 'counts'],
  queryFn: () => read(api.GET('/api/v1/tickets/counts')),
})

/**
 * A list that grows as one reads on. A page that a narrow filter left empty is not the end: whoever shows the list asks
 * on while hasNextPage.
 */
export const useTickets = (filter: TicketFilter, enabled = true) => useInfiniteQuery({
  queryKey: ['tickets', 'list', filter],
  queryFn: ({ pageParam }) => read(api.GET('/api/v1/tickets', { params: { query: { limit: 100, ...filter, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
  enabled,
})

export const useDepartmentBoard = (id: string | undefined) => useQuery({
  queryKey: ['boards', 'department', id],
  queryFn: () => read(api.GET('/api/v1/departments/{id}/board', { params: { path: { id: id ?? '' } } })),
  enabled: id !== undefined,
})

export const useStreetBoard = (id: string | undefined) => useQuery({
  queryKey: ['boards', 'street', id],
  queryFn: () => read(api.GET('/api/v1/streets/{id}/board', { params: { path: { id: id ?? '' } } })),
  enabled: id !== undefined,
})

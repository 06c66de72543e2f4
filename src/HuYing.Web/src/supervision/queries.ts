import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, read, type Schemas } from '@/app/api/client'

export type DeadlineLine = Schemas['DeadlineLine']
export type DepartmentFigures = Schemas['DepartmentFigures']
export type StreetFigures = Schemas['StreetFigures']
export type Rate = Schemas['Rate']
export type FaultKind = 'NoResponse' | 'LateResponse' | 'Inaction'
export type Period = { from: string; to: string }

export interface DeadlineFilter { within?: string; breachedOnly?: boolean; departmentId?: string; limit?: number }

/** Figures of days change slowly: they are read again by the clock, not at every change in the district. */
const BY_THE_MINUTE = { refetchInterval: 60_000, placeholderData: keepPreviousData } as const

export const useDeadlines = (filter: DeadlineFilter) => useInfiniteQuery({
  queryKey: ['tickets', 'deadlines', filter],
  queryFn: ({ pageParam }) => read(api.GET('/api/v1/supervision/deadlines', {
    params: { query: { limit: 100, ...filter, cursor: pageParam } },
  })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
  refetchInterval: 60_000,
})

export const useFaults = () => useQuery({
  queryKey: ['tickets', 'faults'],
  queryFn: () => read(api.GET('/api/v1/supervision/faults', { params: { query: { limit: 20 } } })),
  refetchInterval: 60_000,
})

export const useDistrictBoard = () => useQuery({
  queryKey: ['boards', 'district'],
  queryFn: () => read(api.GET('/api/v1/boards')),
  refetchInterval: 60_000,
})

export const useMapTickets = () => useQuery({
  queryKey: ['tickets', 'map'],
  queryFn: () => read(api.GET('/api/v1/map/tickets')),
  refetchInterval: 60_000,
})

export const useDepartmentStatistics = (period: Period) => useQuery({
  queryKey: ['statistics', 'departments', period],
  queryFn: async () => (await read(api.GET('/api/v1/statistics/departments', { params: { query: period } }))).departments,
  ...BY_THE_MINUTE,
})

export const useStreetStatistics = (period: Period) => useQuery({
  queryKey: ['statistics', 'streets', period],
  queryFn: async () => (await read(api.GET('/api/v1/statistics/streets', { params: { query: period } }))).streets,
  ...BY_THE_MINUTE,
})

export const useFlow = (period: Period, step: 'Hour' | 'Day') => useQuery({
  queryKey: ['statistics', 'flow', period, step],
  queryFn: async () => (await read(api.GET('/api/v1/statistics/flow', { params: { query: { ...period, step } } }))).lines,
  ...BY_THE_MINUTE,
})

export const useDomainStatistics = (period: Period) => useQuery({
  queryKey: ['statistics', 'domains', period],
  queryFn: async () => (await read(api.GET('/api/v1/statistics/domains', { params: { query: period } }))).domains,
  ...BY_THE_MINUTE,
})

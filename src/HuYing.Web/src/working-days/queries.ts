import { useQuery } from '@tanstack/react-query'
import { api, read, type Schemas } from '@/app/api/client'
import { queries, SELDOM } from '@/app/api/queries'

export type CalendarDay = Schemas['CalendarDay']
export type HolidayNotice = Schemas['HolidayNotice']
export type Parameters = Schemas['DistrictParameters']
export type TimeLimit = Schemas['TimeLimit']

export const useYear = (year: number) => useQuery({
  queryKey: ['reference', 'calendar', year],
  queryFn: () => read(api.GET('/api/v1/calendar', {
    params: { query: { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` } },
  })),
  ...SELDOM,
})

export const useNotices = () => useQuery({
  queryKey: ['reference', 'notices'],
  queryFn: () => read(api.GET('/api/v1/calendar/notices')),
  ...SELDOM,
})

export const useParameters = () => useQuery({
  queryKey: ['reference', 'parameters'],
  queryFn: () => read(api.GET('/api/v1/parameters')),
  ...SELDOM,
})

/** After a change of calendar or limits, deadlines everywhere may be others. */
export function readRulesAgain(): void {
  void queries.invalidateQueries()
}

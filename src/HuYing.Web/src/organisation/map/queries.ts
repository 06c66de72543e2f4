import { useQuery } from '@tanstack/react-query'
import { api, read } from '@/app/api/client'
import { SELDOM } from '@/app/api/queries'

export const useDistrictMap = () => useQuery({
  queryKey: ['reference', 'map'],
  queryFn: () => read(api.GET('/api/v1/map')),
  ...SELDOM,
})

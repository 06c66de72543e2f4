import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, read, type Schemas } from '@/app/api/client'
import { SELDOM } from '@/app/api/queries'

export type Item = Schemas['Responsibility']

export const useItem = (id: string | null | undefined) => useQuery({
  queryKey: ['reference', 'item', id],
  queryFn: () => read(api.GET('/api/v1/responsibilities/{id}', { params: { path: { id: id ?? '' } } })),
  enabled: Boolean(id),
  ...SELDOM,
})

export const useItems = (text: string) => useQuery({
  queryKey: ['reference', 'items', text],
  queryFn: () => read(api.GET('/api/v1/responsibilities', { params: { query: text === '' ? {} : { text } } })),
  placeholderData: keepPreviousData,
  ...SELDOM,
})

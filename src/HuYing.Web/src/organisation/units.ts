import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, read, type Schemas } from '@/app/api/client'
import { isRefused } from '@/app/api/problem'
import { SELDOM } from '@/app/api/queries'
import { keep, kept } from '@/app/session/kept'
import type { Me } from '@/app/session/session'

export type Unit = Schemas['UnitLine']

export const useStreets = () => useQuery({
  queryKey: ['reference', 'streets'],
  queryFn: async () => (await read(api.GET('/api/v1/streets'))).units,
  ...SELDOM,
})

export const useDepartments = () => useQuery({
  queryKey: ['reference', 'departments'],
  queryFn: async () => (await read(api.GET('/api/v1/departments'))).units,
  ...SELDOM,
})

/** A street with its communities and their grids. */
export const useStreet = (id: string | undefined) => useQuery({
  queryKey: ['reference', 'street', id],
  queryFn: () => read(api.GET('/api/v1/streets/{id}', { params: { path: { id: id ?? '' } } })),
  enabled: id !== undefined,
  ...SELDOM,
})

/** Names a unit by its id; one that is not (yet) known by the id itself. */
export function useUnitName(): (id: string, isShort?: boolean) => string {
  const { data: streets } = useStreets()
  const { data: departments } = useDepartments()
  return useMemo(() => {
    const known = new Map([...(streets ?? []), ...(departments ?? [])].map((unit) => [unit.id, unit]))
    return (id, isShort) => {
      const unit = known.get(id)
      return (isShort ? unit?.shortName : unit?.name) ?? id
    }
  }, [streets, departments])
}

/**
 * The street in which the person's unit lies. What it is made of seldom changes: without a network it is as it was when
 * it was last read.
 */
export const useOwnStreet = ({ streetId, sessionHours }: Me) => useQuery({
  queryKey: ['reference', 'own-street', streetId],
  queryFn: async () => {
    try {
      const street = await read(api.GET('/api/v1/streets/{id}', { params: { path: { id: streetId ?? '' } } }))
      keep(OWN_STREET, street, sessionHours)
      return street
    } catch (fault) {
      const last = isRefused(fault, 'offline') ? kept<Schemas['StreetDetail']>(OWN_STREET) : undefined
      if (last?.street.id !== streetId) throw fault
      return last
    }
  },
  networkMode: 'always',
  enabled: streetId !== null,
  ...SELDOM,
})

const OWN_STREET = 'street'

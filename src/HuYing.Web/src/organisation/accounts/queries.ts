import { useQuery } from '@tanstack/react-query'
import { api, read, type Schemas } from '@/app/api/client'
import { queries, SELDOM } from '@/app/api/queries'

export type Account = Schemas['AccountLine']
export type Unit = Schemas['UnitLine']

const ACCOUNTS = ['reference', 'accounts'] as const

export const useAccounts = () => useQuery({
  queryKey: ACCOUNTS,
  queryFn: async () => (await read(api.GET('/api/v1/organisation/accounts'))).accounts,
  staleTime: 30_000,
})

export const useUnitTree = () => useQuery({
  queryKey: ['reference', 'units'],
  queryFn: async () => (await read(api.GET('/api/v1/organisation/units'))).units,
  ...SELDOM,
})

export const useSecuritySettings = () => useQuery({
  queryKey: ['reference', 'security'],
  queryFn: () => read(api.GET('/api/v1/organisation/security')),
})

export function readAccountsAgain(): void {
  void queries.invalidateQueries({ queryKey: ACCOUNTS })
}

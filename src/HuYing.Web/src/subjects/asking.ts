import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read, type Schemas } from '@/app/api/client'
import { Intent } from '@/app/api/intent'
import type { Held } from './standing'

export type Question = Schemas['SubjectQuestion']

export type Erasure = Schemas['SubjectErasure']

export type Asking<Reply> = UseMutationResult<Reply, Error, Question>

/**
 * A number is asked about once and is nowhere afterwards: it is in the body of the request, in no address, no key and no
 * store, and what was answered is gone with the page. Without a network the person is told, and nothing waits for one.
 */
const ONCE = { gcTime: 0, networkMode: 'always' } as const

/** Asks for a proof of who is at the keys where the facade wants one. */
export type Proven = <T>(act: () => Promise<T>) => Promise<T>

export const useSearch = (proven: Proven): Asking<Held[]> => useMutation({
  ...ONCE,
  mutationFn: async (body: Question) => (await proven(() => read(api.POST('/api/v1/contacts/search', { body })))).items,
})

export const useExport = (proven: Proven, onDone: (items: Held[]) => void): Asking<Held[]> => useMutation({
  ...ONCE,
  mutationFn: async (body: Question) => (await proven(() => read(api.POST('/api/v1/contacts/export', { body })))).items,
  onSuccess: onDone,
})

/** An erasure whose outcome stayed open is repeated under the same key. */
export function useErasure(proven: Proven, onDone: () => void): Asking<Erasure> {
  const [intent] = useState(() => new Intent())
  return useMutation({
    ...ONCE,
    mutationFn: (body: Question) => {
      const header = { 'Idempotency-Key': intent.keyOf(body) }
      return proven(() => read(api.POST('/api/v1/contacts/erase', { body, params: { header } })))
    },
    onSuccess: () => {
      intent.done()
      onDone()
    },
  })
}

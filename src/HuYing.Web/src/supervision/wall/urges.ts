import { createContext, useContext } from 'react'
import type { DeadlineLine } from '../queries'

/** Where an urge stands: waiting to be sent, on its way, or sent while this page was open. */
export type UrgeState = 'waiting' | 'sending' | 'sent'

export interface Urges {
  stateOf: (key: string) => UrgeState | undefined
  urge: (line: DeadlineLine) => void
  undo: (key: string) => void
  noteSent: (keys: readonly string[]) => void
}

export const UrgesOfPage = createContext<Urges | undefined>(undefined)

export function useUrges(): Urges {
  const urges = useContext(UrgesOfPage)
  if (!urges) throw new Error('Urging is missing around this.')
  return urges
}

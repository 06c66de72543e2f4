import { useRef, useState, type ReactNode } from 'react'
import { isRefused } from '@/app/api/problem'
import { ProofSheet } from './ProofSheet'

interface Proof {
  /** Runs it; where the facade wants to know that the person is still the same, asks and runs it again. */
  run: <T>(act: () => Promise<T>) => Promise<T>
  /** Belongs anywhere in what the component renders. */
  sheet: ReactNode
}

/** For acts that need a proof which is at most five minutes old. */
export function useProof(): Proof {
  const [isAsking, setAsking] = useState(false)
  const answer = useRef<(isProven: boolean) => void>(undefined)
  const ask = () => new Promise<boolean>((resolve) => {
    answer.current = resolve
    setAsking(true)
  })
  return {
    run: async (act) => {
      try {
        return await act()
      } catch (fault) {
        if (!isRefused(fault, 'confirmation_required') || !await ask()) throw fault
        return await act()
      }
    },
    sheet: isAsking && (
      <ProofSheet onDone={(isProven) => {
        setAsking(false)
        answer.current?.(isProven)
      }} />
    ),
  }
}

import { useState, type ReactNode } from 'react'
import { Intent } from '@/app/api/intent'
import { isRefused, type Refused } from '@/app/api/problem'
import { useProof } from '@/app/session/proof/useProof'
import { act, readAgain, type ActBodies, type ActName, type Reply, type Target } from './act'

export interface Acting<A extends ActName> {
  isRunning: boolean
  fault: unknown
  /** Somebody was faster: what was sent, and the version that is the newest now. */
  conflict?: { body: ActBodies[A]; refused: Refused }
  send: (body: ActBodies[A], version?: number) => Promise<Reply | undefined>
  forgive: () => void
  /** Asks who is at the keys, where the facade wants to know; belongs anywhere on the page. */
  sheet: ReactNode
}

/** One action on its way. A repeat of the same content after a failure is the same intent, and has the same key. */
export function useActing<A extends ActName>(target: Target, name: A, onDone: (reply: Reply) => void): Acting<A> {
  const proof = useProof()
  const [intent] = useState(() => new Intent())
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState<unknown>()
  const [conflict, setConflict] = useState<Acting<A>['conflict']>()

  const send = async (body: ActBodies[A], version = target.version) => {
    setRunning(true)
    setFault(undefined)
    setConflict(undefined)
    try {
      const reply = await proof.run(() => act({ ...target, version }, name, body, intent.keyOf([body, version])))
      intent.done()
      onDone(reply)
      return reply
    } catch (failed) {
      if (isRefused(failed, 'version_conflict')) {
        readAgain(target.id)
        setConflict({ body, refused: failed })
      } else setFault(failed)
      return undefined
    } finally {
      setRunning(false)
    }
  }

  return { isRunning, fault, conflict, send, sheet: proof.sheet, forgive: () => { setConflict(undefined); setFault(undefined) } }
}

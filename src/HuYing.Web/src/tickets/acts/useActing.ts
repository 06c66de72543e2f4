import { useState } from 'react'
import { Intent } from '@/app/api/intent'
import { isRefused, type Refused } from '@/app/api/problem'
import { act, readAgain, type ActBodies, type ActName, type Reply, type Target } from './act'

export interface Acting<A extends ActName> {
  isRunning: boolean
  fault: unknown
  /** Somebody was faster: what was sent, and the version that is the newest now. */
  conflict?: { body: ActBodies[A]; refused: Refused }
  send: (body: ActBodies[A], version?: number) => Promise<Reply | undefined>
  forgive: () => void
}

/** One action on its way. A repeat of the same content after a failure is the same intent, and has the same key. */
export function useActing<A extends ActName>(target: Target, name: A, onDone: (reply: Reply) => void): Acting<A> {
  const [intent] = useState(() => new Intent())
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState<unknown>()
  const [conflict, setConflict] = useState<Acting<A>['conflict']>()

  const send = async (body: ActBodies[A], version = target.version) => {
    setRunning(true)
    setFault(undefined)
    setConflict(undefined)
    try {
      const reply = await act({ ...target, version }, name, body, intent.keyOf([body, version]))
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

  return { isRunning, fault, conflict, send, forgive: () => { setConflict(undefined); setFault(undefined) } }
}

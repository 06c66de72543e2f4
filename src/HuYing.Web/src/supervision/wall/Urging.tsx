import { App } from 'antd'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { newKey } from '@/app/api/intent'
import { inOneLine } from '@/app/api/problemWords'
import { say, wordsNow } from '@/app/words/words'
import { act } from '@/tickets/acts/act'
import type { DeadlineLine } from '../queries'
import { keyOf } from './line'
import { UrgesOfPage, type UrgeState, type Urges } from './urges'

const words = say(
  { message: '请按时限抓紧办理，并及时反馈进展。' },
  { message: 'Please keep the deadline and report your progress.' },
)

const UNDO = 5000

/** What an urge says when it is made with one click. */
export const usualMessage = () => wordsNow(words).message

/**
 * Urges made with one click. An urge is on record for ever, so it is held back for a few seconds in which it can be
 * taken back; whoever leaves the page in the meantime has meant it.
 */
export function Urging({ children }: { children: ReactNode }) {
  const { message } = App.useApp()
  const [states, setStates] = useState<ReadonlyMap<string, UrgeState>>(new Map())
  const waiting = useRef(new Map<string, { timer: ReturnType<typeof setTimeout>; send: () => void }>())

  useEffect(() => {
    const pending = waiting.current
    const sendAll = () => {
      for (const { timer, send } of pending.values()) {
        clearTimeout(timer)
        send()
      }
      pending.clear()
    }
    addEventListener('pagehide', sendAll)
    return () => {
      removeEventListener('pagehide', sendAll)
      sendAll()
    }
  }, [])

  const urges = useMemo<Urges>(() => {
    const note = (keys: readonly string[], state: UrgeState | undefined) => {
      setStates((before) => {
        const next = new Map(before)
        for (const key of keys) {
          if (state) next.set(key, state)
          else next.delete(key)
        }
        return next
      })
    }
    const send = async (line: DeadlineLine, intent: string) => {
      const key = keyOf(line)
      waiting.current.delete(key)
      note([key], 'sending')
      try {
        await act({ id: line.ticketId }, 'urge', { message: usualMessage(), no: line.no }, intent)
        note([key], 'sent')
      } catch (fault) {
        note([key], undefined)
        void message.error(inOneLine(fault), 8)
      }
    }
    return {
      stateOf: (key) => states.get(key),
      urge: (line) => {
        const [key, intent] = [keyOf(line), newKey()]
        const go = () => { void send(line, intent) }
        waiting.current.set(key, { timer: setTimeout(go, UNDO), send: go })
        note([key], 'waiting')
      },
      undo: (key) => {
        clearTimeout(waiting.current.get(key)?.timer)
        waiting.current.delete(key)
        note([key], undefined)
      },
      noteSent: (keys) => { note(keys, 'sent') },
    }
  }, [states, message])

  return <UrgesOfPage value={urges}>{children}</UrgesOfPage>
}

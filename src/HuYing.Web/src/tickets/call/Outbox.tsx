import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useLine } from '@/app/live/live'
import { Refused } from '@/app/api/problem'
import { inOneLine } from '@/app/api/problemWords'
import { useMe } from '@/app/session/session'
import { say, useWords } from '@/app/words/words'
import { useOwnStreet } from '@/organisation/units'
import { keepDraft } from './draftStore'
import { sendDraft } from './sendDraft'
import { draftsChanged, useDrafts } from './useDrafts'

const words = say(
  { sent: (title: string) => `离线写的“${title}”已提交`, back: (title: string, why: string) => `“${title}”没有提交成：${why}` },
  { sent: (title: string) => `“${title}”, written offline, has been sent`, back: (title: string, why: string) => `“${title}” was not sent: ${why}` },
)

/** Sends what waits for a network, as soon as there is one; and has read what a call needs before there is none. */
export default function Outbox() {
  const t = useWords(words)
  const me = useMe()
  const { accountId } = me
  useOwnStreet(me)
  const { message } = App.useApp()
  const line = useLine()
  const { data: drafts } = useDrafts()
  const isBusy = useRef(false)

  useEffect(() => {
    const waiting = drafts?.filter((one) => one.isWaiting) ?? []
    if (line !== 'open' || waiting.length === 0 || isBusy.current) return
    isBusy.current = true
    const sendAll = async () => {
      for (const draft of waiting) {
        const name = draft.content.title ?? ''
        try {
          await sendDraft(accountId, draft, true)
          void message.success(t.sent(name))
        } catch (fault) {
          if (fault instanceof Refused && fault.isOpen) break
          await keepDraft(accountId, { ...draft, isWaiting: false })
          void message.error(t.back(name, inOneLine(fault)))
        }
      }
      isBusy.current = false
      void draftsChanged()
    }
    void sendAll()
  }, [line, drafts, accountId, message, t])
  return null
}

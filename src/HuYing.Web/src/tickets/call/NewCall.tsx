import { Alert, App, Button, Form } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Intent } from '@/app/api/intent'
import { Refused } from '@/app/api/problem'
import { explain } from '@/app/api/problemWords'
import { timeOfDay } from '@/app/time/format'
import { useMe } from '@/app/session/session'
import { useIsWide } from '@/app/ui/useIsWide'
import { useWords } from '@/app/words/words'
import { LabelField } from '../acts/forms/LabelField'
import { LABELS } from '../vocabulary'
import { CallFields } from './CallFields'
import { callWords } from './callWords'
import { filledContact } from './contact'
import { ContactFields } from './ContactFields'
import { newDraft, type Draft, type Form as Filled, type Label, type Photo, type Written } from './draft'
import { DraftList } from './DraftList'
import { keepDraft } from './draftStore'
import { ItemAside } from './ItemAside'
import { LikeDraft } from './LikeDraft'
import { ownPlace } from './ownPlace'
import { PhotosField } from './PhotosField'
import { sendDraft } from './sendDraft'
import { draftsChanged, useDrafts } from './useDrafts'
import { WhoseCall } from './WhoseCall'
import styles from './CallForm.module.css'

const PAUSE = 1500

const USUAL: Label = 'Internal'

/** A call being written. It is kept on the device as it grows; what is sent is sent once. */
export function NewCall() {
  const t = useWords(callWords)
  const go = useNavigate()
  const { accountId, unit } = useMe()
  const own = ownPlace(unit)
  const { message } = App.useApp()
  const { data: drafts } = useDrafts()
  const [form] = Form.useForm<Filled>()
  const [contactIntent] = useState(() => new Intent())
  const isWide = useIsWide(1100)
  const [draft, showDraft] = useState<Draft>(newDraft)
  // What is kept in a moment must be the draft of that moment, not that of when the keeping was decided.
  const latest = useRef(draft)
  const setDraft = (next: Draft) => {
    latest.current = next
    showDraft(next)
  }
  const [fault, setFault] = useState<unknown>()
  const [running, setRunning] = useState<'submit' | 'draft'>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const itemId = Form.useWatch('itemId', form) as string | undefined
  useEffect(() => () => { clearTimeout(timer.current) }, [])

  const current = (change: Partial<Draft> = {}): Draft => {
    const filledIn = form.getFieldsValue(true) as Filled
    return { ...latest.current, content: clean(filledIn), sensitivity: filledIn.sensitivity, savedAt: Date.now(), ...change }
  }
  const keep = async (change: Partial<Draft> = {}) => {
    const kept = current(change)
    setDraft(kept)
    await keepDraft(accountId, kept)
    void draftsChanged()
    return kept
  }
  const keepSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => { void keep() }, PAUSE)
  }
  const open = (chosen: Draft) => {
    setFault(undefined)
    setDraft({ ...chosen, contact: undefined, isWaiting: false })
    form.resetFields()
    form.setFieldsValue({
      ...chosen.content, place: { ...chosen.content.place, ...own }, contact: chosen.contact?.filled, sensitivity: chosen.sensitivity ?? USUAL,
    })
  }
  const send = async (submit: boolean) => {
    clearTimeout(timer.current)
    setRunning(submit ? 'submit' : 'draft')
    setFault(undefined)
    const filled = filledContact(form.getFieldValue('contact') as Filled['contact'])
    const sent = current(filled && { contact: { filled, key: contactIntent.keyOf([latest.current.id, filled]) } })
    try {
      const id = await sendDraft(accountId, sent, submit)
      void message.success(submit ? t.submitted : t.kept)
      void go(`/tickets/${id}`)
    } catch (failed) {
      if (failed instanceof Refused && failed.code === 'offline' && submit) {
        await keep({ isWaiting: true, contact: sent.contact })
        void message.info(t.offline)
        open(newDraft())
      } else {
        // What the server refused was not done: the next attempt says something else and needs other keys.
        const isOpen = failed instanceof Refused && failed.isOpen
        setDraft({ ...sent, contact: undefined, ...(isOpen || sent.ticketId ? {} : { createKey: newDraft().createKey }) })
        setFault(failed)
        showFields(failed)
      }
    } finally {
      setRunning(undefined)
      void draftsChanged()
    }
  }
  const showFields = (failed: unknown) => {
    if (failed instanceof Refused) {
      form.setFields(Object.entries(failed.fields).map(([field, errors]) => ({ name: nameOf(field) as never, errors })))
    }
  }
  const problem = fault ? explain(fault) : undefined
  return (
    <Form form={form} layout="vertical" initialValues={{ kind: 'Daily', place: own, sensitivity: USUAL }} onValuesChange={keepSoon}
      scrollToFirstError={{ block: 'center', focus: true }} onFinish={() => void send(true)}>
      <div className={styles.layout}>
        <div className={styles.fields}>
          <WhoseCall />
          {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
          <CallFields onPoint={keepSoon} similar={!isWide && <LikeDraft />} contact={<ContactFields />}
            label={<LabelField labels={LABELS} isSettled={draft.ticketId !== undefined} />}
            photos={<PhotosField photos={draft.photos} onChange={(photos: Photo[]) => { void keep({ photos }) }} />} />
          <footer className={styles.foot}>
            <span className={styles.saved}>{drafts?.some((one) => one.id === draft.id) && `${t.saved} ${timeOfDay(draft.savedAt)}`}</span>
            <Button loading={running === 'draft'} disabled={running === 'submit'}
              onClick={() => { void form.validateFields().then(() => send(false), () => keep()) }}>{t.draft}</Button>
            <Button type="primary" htmlType="submit" loading={running === 'submit'} disabled={running === 'draft'}>{t.submit}</Button>
          </footer>
        </div>
        <aside className={styles.aside}>
          {isWide && <LikeDraft />}
          <ItemAside itemId={itemId} />
          <DraftList drafts={drafts?.filter((one) => one.id !== draft.id) ?? []} onChoose={open} />
        </aside>
      </div>
    </Form>
  )
}

/** Where a member of a request stands in the form: the contact is a request of its own. */
function nameOf(field: string): string[] {
  const path = field.replace(/^content\./, '').split('.')
  return ['name', 'phone', 'detail'].includes(path[0] ?? '') ? ['contact', ...path] : path
}

/** Fields that were emptied are left out, as the contract has them. */
function clean(filledIn: Filled): Written {
  const written: Filled = { ...filledIn }
  delete written.contact
  delete written.sensitivity
  const filled = <T extends object>(object: T): T =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== '' && value !== null)) as T
  return { ...filled(written), place: filled(written.place ?? {}) }
}

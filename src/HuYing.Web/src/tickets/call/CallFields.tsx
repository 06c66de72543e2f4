import { AutoComplete, Form, Input, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { Panel } from '@/app/ui/Page'
import { useMe } from '@/app/session/session'
import { useLanguage } from '@/app/words/language'
import { useWords } from '@/app/words/words'
import { TextField } from '../acts/forms/fields'
import { KINDS, kindName, type TicketLine } from '../vocabulary'
import { callWords } from './callWords'
import { hasContact } from './draft'
import { ItemField } from './ItemField'
import { PlaceFields } from './PlaceFields'
import styles from './CallForm.module.css'

const SOURCES = ['网格巡查', '社区上报', '居民来电', '12345热线', '街道巡查', '视频监控', '物业上报', '人大代表、政协委员反映']

/** What a call says, in the order in which a clerk thinks: what, where, why. */
export function CallFields({ photos, contact, label, similar, onPoint }: {
  photos?: ReactNode; contact?: ReactNode; label?: ReactNode; similar?: ReactNode; onPoint?: () => void
}) {
  const t = useWords(callWords)
  const language = useLanguage()
  const { unit } = useMe()
  const kind = (Form.useWatch('kind') as TicketLine['kind'] | undefined) ?? 'Daily'
  const description = Form.useWatch('description') as string | undefined
  return (
    <>
      <Panel title={t.what}>
        <Form.Item name="kind" className={styles.kind}>
          <Segmented block size="large" options={KINDS.map((value) => ({ value, label: kindName(value)[language] }))} />
        </Form.Item>
        <p className={styles.hint}>{t[kind]}</p>
        <TextField name="title" label={t.name} least={4} most={80} rows={1} placeholder={t.nameHint} />
        <ItemField />
        <TextField name="description" label={t.description} least={10} most={4000} placeholder={t.descriptionHint} />
        {hasContact(description) && <p className={styles.contact} role="status">{t.contact}</p>}
      </Panel>
      <Panel title={t.where}><PlaceFields onPoint={onPoint} /></Panel>
      {similar}
      {photos && <Panel title={t.photos}>{photos}</Panel>}
      <Panel title={t.why}>
        <Form.Item name="source" label={t.source} rules={[{ required: true, min: 2, message: `${t.source}?` }]}>
          <AutoComplete options={SOURCES.map((value) => ({ value }))}><Input maxLength={40} /></AutoComplete>
        </Form.Item>
        <TextField name="whyNotAlone" label={t.alone} least={5} most={1000} rows={2} placeholder={t.aloneHint} />
        <TextField name="stepsTaken" label={t.steps} least={5} most={1000} rows={2} placeholder={t.stepsHint(unit.shortName)} />
      </Panel>
      {contact && <Panel title={t.who}>{contact}</Panel>}
      {label && <Panel title={t.seen}>{label}</Panel>}
    </>
  )
}

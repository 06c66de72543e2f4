import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons'
import { Alert, App, Button } from 'antd'
import { explain } from '@/app/api/problemWords'
import { queries } from '@/app/api/queries'
import { useMe } from '@/app/session/session'
import { Panel } from '@/app/ui/Page'
import { useLanguage } from '@/app/words/language'
import { useWords } from '@/app/words/words'
import { useParameters } from '@/working-days/queries'
import { useErasure, useExport, type Proven, type Question } from './asking'
import { HeldItem } from './HeldItem'
import { outcomesOf } from './outcome'
import { saveHeld } from './saveHeld'
import { countOf, keptUntil, maskedNumber, type Held } from './standing'
import { subjectWords } from './subjectWords'
import styles from './SubjectsPage.module.css'

/** As many as the facade answers with. */
const MOST = 500

/** The tickets that hold a number, and what may be done for its owner. Nothing here is asked again by itself. */
export function Found({ question, items, proven, onAgain }: {
  question: Question; items: readonly Held[]; proven: Proven; onAgain: () => void
}) {
  const t = useWords(subjectWords)
  const language = useLanguage()
  const { permissions } = useMe()
  const { message, modal } = App.useApp()
  const days = useDays()
  const exporting = useExport(proven, (all) => {
    saveHeld(all, days, language)
    void message.success(t.exported, 8)
  })
  const erasing = useErasure(proven, () => { void queries.invalidateQueries({ queryKey: ['ticket'] }) })
  const number = maskedNumber(question.phone)
  const { ended, open, held } = countOf(items)
  const erasure = erasing.data
  const outcomes = outcomesOf(erasure)
  const mayErase = permissions.includes('EraseContacts') && !erasure
  const fault = erasing.error ?? exporting.error
  const problem = fault && explain(fault)
  const ask = () => {
    modal.confirm({
      title: t.question(number),
      content: (
        <>
          <p>{t.willErase(ended)}</p>
          {open > 0 && <p>{t.willKeepOpen(open)}</p>}
          {held > 0 && <p>{t.willKeepHeld(held)}</p>}
        </>
      ),
      okText: t.erase, okButtonProps: { danger: true }, cancelText: t.cancel, autoFocusButton: 'cancel',
      onOk: () => { erasing.mutate(question) },
    })
  }
  const actions = (
    <>
      {erasure && <Button className={styles.act} onClick={onAgain}>{t.again}</Button>}
      {permissions.includes('ExportContacts') && !erasure && (
        <Button className={styles.act} icon={<DownloadOutlined aria-hidden />} loading={exporting.isPending} disabled={erasing.isPending}
          onClick={() => { exporting.mutate(question) }}>{t.export}</Button>
      )}
      {mayErase && ended > 0 && (
        <Button danger className={styles.act} icon={<DeleteOutlined aria-hidden />} loading={erasing.isPending} onClick={ask}>{t.erase}</Button>
      )}
    </>
  )
  return (
    <Panel title={<span role="status">{t.found(number, items.length)}</span>} extra={actions}>
      {problem && <Alert type="error" showIcon title={problem.title} description={`${problem.advice} ${t.code} ${problem.code}`} className={styles.told} />}
      {erasure && (
        <Alert type={erasure.kept.length === 0 ? 'success' : 'warning'} showIcon role="status" className={styles.told}
          title={t.done(erasure.erased.length, erasure.kept.length)} />
      )}
      <p className={styles.hint}>{t.purpose(days)}</p>
      {mayErase && ended === 0 && <p className={styles.hint}>{t.nothingToErase}</p>}
      {items.length === MOST && <p className={styles.hint}>{t.most}</p>}
      <ul className={styles.items}>
        {items.map((item) => (
          <HeldItem key={item.ticketId} item={item} until={keptUntil(item, days)} outcome={outcomes.get(item.ticketId)} />
        ))}
      </ul>
    </Panel>
  )
}

/** For how many days after its end a ticket keeps its contact. */
function useDays(): number | undefined {
  const { data } = useParameters()
  return data?.versions.find(({ values }) => values.version === data.currentVersion)?.values.contactDays
}

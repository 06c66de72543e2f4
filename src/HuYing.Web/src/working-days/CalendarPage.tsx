import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useMe } from '@/app/session/session'
import { dayOf } from '@/app/time/format'
import { serverNow } from '@/app/time/serverTime'
import { Loaded } from '@/app/ui/Loaded'
import { Page } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { LoadNotice } from './LoadNotice'
import { NoticeTable } from './NoticeTable'
import { useYear } from './queries'
import { Year, YearLegend } from './Year'
import styles from './CalendarPage.module.css'

const words = say(
  {
    title: '工作日历', before: '上一年', after: '下一年', print: '打印',
    counts: (work: number, makeUp: number) => `${String(work)} 个工作日，其中调休上班 ${String(makeUp)} 天`,
    missing: (year: number) => `${String(year)} 年的放假通知还没有载入`,
    provisional: '这一年暂按周一到周五算；落在这一年的时限都标“暂定”，载入通知后重新推导，旧值留痕。',
  },
  {
    title: 'Working calendar', before: 'Year before', after: 'Year after', print: 'Print',
    counts: (work: number, makeUp: number) => `${String(work)} working days, ${String(makeUp)} of them make-up days`,
    missing: (year: number) => `The holiday notice of ${String(year)} is not loaded yet`,
    provisional: 'For now Monday to Friday count; deadlines in this year are provisional and will be derived again.',
  },
)

const work = (verdict: string) => verdict === 'Counted' || verdict === 'MakeUpDay'

/** Which days count, and by whose word. */
export default function CalendarPage() {
  const t = useWords(words)
  const me = useMe()
  const [year, setYear] = useState(() => Number(dayOf(serverNow()).slice(0, 4)))
  const calendar = useYear(year)
  const days = calendar.data?.days ?? []
  return (
    <Page title={t.title}
      note={days.length > 0 && t.counts(days.filter((day) => work(day.verdict)).length,
        days.filter((day) => day.verdict === 'MakeUpDay').length)}
      actions={(
        <>
          <Button icon={<LeftOutlined />} aria-label={t.before} onClick={() => { setYear(year - 1) }} />
          <strong className={styles.year}>{year}</strong>
          <Button icon={<RightOutlined />} aria-label={t.after} onClick={() => { setYear(year + 1) }} />
          <Button icon={<PrinterOutlined />} onClick={() => { print() }}>{t.print}</Button>
          {me.role === 'SystemAdministrator' && <LoadNotice year={year} />}
        </>
      )}>
      {calendar.data?.missingYears.includes(year) && (
        <Alert type="warning" showIcon title={t.missing(year)} description={t.provisional} />
      )}
      <YearLegend />
      <Loaded query={calendar}>{(found) => <Year year={year} days={found.days} />}</Loaded>
      <NoticeTable />
    </Page>
  )
}

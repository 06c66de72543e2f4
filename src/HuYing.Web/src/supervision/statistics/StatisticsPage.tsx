import { Segmented } from 'antd'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { OVERSEERS, STREET, type Role } from '@/app/session/roles'
import { useMe } from '@/app/session/session'
import { Outline } from '@/app/ui/Loaded'
import { Page } from '@/app/ui/Page'
import { useUrlState } from '@/app/ui/useUrlState'
import { say, useWords } from '@/app/words/words'
import { lastDays } from '../period'
import { PeriodPicker } from './PeriodPicker'
import styles from './StatisticsPage.module.css'

const words = say(
  {
    title: '统计', definitions: '指标怎么算', departments: '部门', streets: '街道', flow: '走势', domains: '领域', view: '统计对象',
    period: (from: string, to: string) => `${from} 至 ${to}`,
  },
  {
    title: 'Statistics', definitions: 'What the rates mean', departments: 'Departments', streets: 'Streets',
    flow: 'Flow', domains: 'Domains', view: 'View',
    period: (from: string, to: string) => `${from} to ${to}`,
  },
)

const VIEWS = {
  departments: { roles: [...OVERSEERS, 'Answerer'], Show: lazy(() => import('./DepartmentView')) },
  streets: { roles: [...OVERSEERS, ...STREET], Show: lazy(() => import('./StreetView')) },
  flow: { roles: [...OVERSEERS, ...STREET], Show: lazy(() => import('./FlowView')) },
  domains: { roles: OVERSEERS, Show: lazy(() => import('./DomainView')) },
} satisfies Record<string, { roles: readonly Role[]; Show: unknown }>

type View = keyof typeof VIEWS

/** What has been, over a period that stands in the address: a link shows a colleague the same figures. */
export default function StatisticsPage() {
  const t = useWords(words)
  const me = useMe()
  const [search, change] = useUrlState()
  const views = (Object.keys(VIEWS) as View[]).filter((view) => (VIEWS[view].roles as readonly Role[]).includes(me.role))
  const view = views.find((one) => one === search.get('view')) ?? views[0] ?? 'departments'
  const usual = lastDays(30)
  const period = { from: search.get('from') ?? usual.from, to: search.get('to') ?? usual.to }
  const { Show } = VIEWS[view]
  return (
    <Page title={t.title}
      note={<>{t.period(period.from, period.to)}<span className="no-print"> · <Link to="/statistics/definitions">{t.definitions}</Link></span></>}
      actions={<PeriodPicker period={period} onPick={(next) => { change({ ...next }) }} />}>
      {views.length > 1 && (
        <Segmented className={`${styles.views ?? ''} no-print`} aria-label={t.view} value={view}
          onChange={(next) => { change({ view: next }) }} options={views.map((value) => ({ value, label: t[value] }))} />
      )}
      <Suspense fallback={<Outline lines={8} />}><Show period={period} /></Suspense>
    </Page>
  )
}

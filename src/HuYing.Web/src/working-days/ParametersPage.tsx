import { useState } from 'react'
import { useMe } from '@/app/session/session'
import { fullTime } from '@/app/time/format'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { Comparison } from './Comparison'
import { NewParameters } from './NewParameters'
import { useParameters } from './queries'
import styles from './ParametersPage.module.css'

const words = say(
  {
    title: '时限参数', note: '每一版都写明依据文件和施行日期；已经派出的任务按派出时的版本，不受新版影响。',
    current: '现行', document: '依据', from: '施行', published: '发布', limits: '各项时限', compare: '与之比较', history: '历次版本',
  },
  {
    title: 'Time limits',
    note: 'Each version names its document and its first day. Assignments keep the version they were issued under.',
    current: 'in force', document: 'Document', from: 'From', published: 'Published', limits: 'Limits',
    compare: 'compared with', history: 'Versions',
  },
)

/** Every number the clocks go by, whose word it is, and what it was before. */
export default function ParametersPage() {
  const t = useWords(words)
  useLanguage()
  const me = useMe()
  const history = useParameters()
  const [shown, setShown] = useState<string>()
  return (
    <Page title={t.title} note={t.note}
      actions={history.data && me.role === 'SystemAdministrator' && <NewParameters history={history.data} />}>
      <Loaded query={history}>
        {({ versions, currentVersion }) => {
          const found = versions.toReversed()
          const chosen = found.find((one) => one.values.version === (shown ?? currentVersion)) ?? found[0]
          if (!chosen) return null
          const before = found[found.indexOf(chosen) + 1]
          return (
            <div className={styles.columns}>
              <Panel title={t.history} isFlush>
                <ul className={styles.versions}>
                  {found.map(({ values, publishedBy, publishedAt }) => (
                    <li key={values.version}>
                      <button type="button" aria-pressed={chosen.values.version === values.version}
                        onClick={() => { setShown(values.version) }}>
                        <span><strong>{values.version}</strong>
                          {values.version === currentVersion && <Pill tone="accent">{t.current}</Pill>}</span>
                        <span>{t.from} {values.effectiveFrom}</span>
                        <span>{t.document} {values.document}</span>
                        <small>{t.published} {fullTime(publishedAt)} · {publishedBy}</small>
                      </button>
                    </li>
                  ))}
                </ul>
              </Panel>
              <Panel title={`${t.limits} · ${chosen.values.version}`} isFlush
                extra={before && <span className={styles.compare}>{t.compare} <Pill>{before.values.version}</Pill></span>}>
                <Comparison now={chosen.values} before={before?.values} />
              </Panel>
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}

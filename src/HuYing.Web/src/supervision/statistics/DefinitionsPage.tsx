import { Page, Panel } from '@/app/ui/Page'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { DEFINITIONS } from './definitions'
import styles from './StatisticsPage.module.css'

const words = say(
  {
    title: '指标怎么算', note: '所有页面和导出用同一套定义。', rate: '指标', formula: '算法', common: '共同的约定',
    rules: [
      '任务按它的时限所在的日子统计；工单按呼叫的日子统计。起止两天都算在内。',
      '撤回的、正在挂账的、还没到期的任务不进入前五项比率。',
      '没有可评的，显示“—”，不显示 0 或 100。',
      '全区的比率是全部任务合起来算，不是各部门比率的平均。',
      '应答员看不到本部门当月的评分；月度公布后可见。',
    ].join('\n'),
  },
  {
    title: 'What the rates mean', note: 'The same definitions hold on every page and in every file.', rate: 'Rate',
    formula: 'Formula', common: 'In common',
    rules: [
      'An assignment falls on the day of its deadline, a ticket on the day on which it was raised; both ends of a period are included.',
      'What was withdrawn, is suspended or not yet due is in none of the first five rates.',
      'Where there is nothing to judge there is a dash, never 0 or 100.',
      'The rate of the district is that of all assignments together, not the mean of the departments.',
      'An answerer does not see the scores of his own department in a running month.',
    ].join('\n'),
  },
)

/** Figures that mean what they say (002-07): each rate with its formula. */
export default function DefinitionsPage() {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <Page title={t.title} note={t.note}>
      <Panel isFlush>
        <table className={styles.definitions}>
          <thead><tr><th>{t.rate}</th><th>{t.formula}</th></tr></thead>
          <tbody>
            {DEFINITIONS.map(({ name, formula }) => (
              <tr key={name.en}><th scope="row">{name[language]}</th><td>{formula[language]}</td></tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title={t.common}>
        <ul className={styles.rules}>{t.rules.split('\n').map((rule) => <li key={rule}>{rule}</li>)}</ul>
      </Panel>
    </Page>
  )
}

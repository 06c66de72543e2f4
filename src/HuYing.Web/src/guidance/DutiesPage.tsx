import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { roleName } from '@/app/session/roles'
import { useMe } from '@/app/session/session'
import { fullTime } from '@/app/time/format'
import { Empty } from '@/app/ui/Empty'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { Prose } from './Prose'
import { useDuties, usePublishes } from './queries'
import { TextSheet } from './TextSheet'
import styles from './guidance.module.css'

const words = say(
  {
    title: '岗位职责', mine: '我的岗位', revise: '发布新版', publish: '发布',
    version: (n: number, when: string) => `第 ${String(n)} 版，${when} 发布`, none: '还没有岗位职责', print: '打印',
    note: '发布后立即生效，旧版保留。',
  },
  {
    title: 'Duties', mine: 'my role', revise: 'New version', publish: 'Publish',
    version: (n: number, when: string) => `Version ${String(n)}, published ${when}`, none: 'No duties yet',
    print: 'Print', note: 'At once in force; the old version stays.',
  },
)

/** What each role has to do; one's own first. */
export default function DutiesPage() {
  const t = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const publishes = usePublishes()
  const duties = useDuties()
  return (
    <Page title={t.title} actions={<Button icon={<PrinterOutlined />} onClick={() => { print() }}>{t.print}</Button>}>
      <Loaded query={duties}>
        {(list) => list.length === 0 ? <Panel><Empty title={t.none} /></Panel> : (
          <div className={styles.duties}>
            {list.toSorted((a, b) => Number(b.role === me.role) - Number(a.role === me.role)).map((duty) => (
              <Panel key={duty.role}
                title={<>{roleName(duty.role)[language]} {duty.role === me.role && <Pill tone="accent">{t.mine}</Pill>}</>}
                extra={publishes && (
                  <TextSheet open={t.revise} address="duties" ok={t.publish} hasTitle={false} note={t.note}
                    initial={{ body: duty.body }}
                    body={({ body }: { body: string }) => ({ role: duty.role, body })} />
                )}>
                <Prose text={duty.body} />
                <p className={styles.meta}>{t.version(duty.version, fullTime(duty.publishedAt))}</p>
              </Panel>
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

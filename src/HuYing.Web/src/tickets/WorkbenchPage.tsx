import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useMe } from '@/app/session/session'
import { AT_WORK, STREET } from '@/app/session/roles'
import { Page } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { LightSummary } from './workbench/LightSummary'
import { Desk } from './workbench/Desk'
import { lanesOf } from './workbench/lanes'
import { AdministratorHome } from './workbench/AdministratorHome'

const words = say(
  { title: '工作台', call: '发起呼叫' },
  { title: 'Workbench', call: 'New call' },
)

/** What waits for this person, the most urgent first, one click from being done. */
export default function WorkbenchPage() {
  const t = useWords(words)
  const me = useMe()
  if (!AT_WORK.includes(me.role)) return <AdministratorHome />
  const actions = STREET.includes(me.role)
    && <Link to="/calls/new"><Button type="primary" icon={<PlusOutlined />}>{t.call}</Button></Link>
  return (
    <Page title={t.title} note={<LightSummary />} actions={actions} isFull>
      <Desk lanes={lanesOf(me.role)} />
    </Page>
  )
}

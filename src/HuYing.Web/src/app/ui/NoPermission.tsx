import { LockOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { say, useWords } from '@/app/words/words'
import { Empty } from './Empty'

const words = say(
  { title: '您的岗位没有这个页面', next: '需要的话，请系统管理员调整岗位。', home: '回到工作台' },
  { title: 'This page is not for your role', next: 'Ask an administrator if you need it.', home: 'To the workbench' },
)

export function NoPermission() {
  const t = useWords(words)
  return <Empty icon={<LockOutlined />} title={t.title} next={t.next} action={<Link to="/">{t.home}</Link>} />
}

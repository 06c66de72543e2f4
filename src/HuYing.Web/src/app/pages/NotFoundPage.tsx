import { Link } from 'react-router'
import { Empty } from '@/app/ui/Empty'
import { say, useWords } from '@/app/words/words'

const words = say(
  { title: '没有这个页面', next: '地址可能输错了，或者页面已经挪走。', home: '回到工作台' },
  { title: 'There is no such page', next: 'The address may be mistyped.', home: 'To the workbench' },
)

export function NotFoundPage() {
  const t = useWords(words)
  return <Empty title={t.title} next={t.next} action={<Link to="/">{t.home}</Link>} />
}

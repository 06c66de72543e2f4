import { DesktopOutlined, ApiOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { api, read } from '@/app/api/client'
import { inOneLine } from '@/app/api/problemWords'
import { listTime } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { say, useWords } from '@/app/words/words'
import { readSessionsAgain, useSessions } from './queries'
import styles from './AccountPage.module.css'

const words = say(
  {
    title: '我的登录', others: '退出其他登录', end: '退出', current: '当前', seen: (when: string) => `最近 ${when}`,
    opened: (when: string) => `登录于 ${when}`,
    unknown: '未知程序', done: '已退出',
  },
  {
    title: 'Where I am logged in', others: 'End the others', end: 'End', current: 'this one',
    seen: (when: string) => `seen ${when}`, opened: (when: string) => `since ${when}`,
    unknown: 'unknown program', done: 'Ended',
  },
)

/** Whatever a person does not recognise there, he can end. */
export function SessionList() {
  const t = useWords(words)
  const now = useNow(60_000)
  const sessions = useSessions()
  const { message } = App.useApp()
  const ending = useMutation({
    mutationFn: (id: string | undefined) => id === undefined
      ? read(api.DELETE('/api/v1/sessions/others'))
      : read(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => { void message.success(t.done); readSessionsAgain() },
    onError: (fault) => { void message.error(inOneLine(fault)) },
  })
  return (
    <Panel title={t.title} isFlush
      extra={<Button danger disabled={(sessions.data?.length ?? 0) < 2} onClick={() => { ending.mutate(undefined) }}>{t.others}</Button>}>
      <Loaded query={sessions}>
        {(list) => (
          <ul className={styles.sessions}>
            {list.map((one) => (
              <li key={one.id}>
                <span aria-hidden>{one.kind === 'Browser' ? <DesktopOutlined /> : <ApiOutlined />}</span>
                <span>
                  {one.agent ?? t.unknown} {one.current && <Pill tone="accent">{t.current}</Pill>}
                  <small>
                    {[one.address, t.opened(listTime(one.createdAt, now)), t.seen(listTime(one.seenAt, now))]
                      .filter(Boolean).join(' · ')}
                  </small>
                </span>
                {!one.current && <Button size="small" onClick={() => { ending.mutate(one.id) }}>{t.end}</Button>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  )
}

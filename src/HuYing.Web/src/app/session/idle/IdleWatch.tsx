import { ClockCircleOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useEffect, useSyncExternalStore } from 'react'
import { api, read } from '@/app/api/client'
import { inOneLine } from '@/app/api/problemWords'
import { useLine } from '@/app/live/live'
import { span } from '@/app/time/format'
import { say, useWords } from '@/app/words/words'
import { endIdle, logOut, useMe } from '../session'
import { forPerson, lastTouch } from './attention'
import { lastUse } from './lastUse'
import { leftOf, lifeOf, standingOf } from './standing'

const words = say(
  {
    title: '有一阵没有操作了', soon: (left: string) => `为保护账号，${left}后自动退出。`,
    kept: '呼叫草稿已存在本机；其他没有提交的内容，退出后不保留。', go: '继续使用', leave: '退出登录',
  },
  {
    title: 'Still there?', soon: (left: string) => `To protect your account you will be logged out in ${left}.`,
    kept: 'Drafts of calls are kept on this device; anything else not sent is lost.', go: 'Stay logged in', leave: 'Log out',
  },
)

/** Keeps the login of whoever works, warns whoever seems to be away, and ends it before a stranger sits down. */
export function IdleWatch() {
  const t = useWords(words)
  const now = useSyncExternalStore(everySecond, secondOfDevice)
  const line = useLine()
  const life = lifeOf(useMe().idleMinutes)
  const staying = useMutation({ mutationFn: () => forPerson(() => read(api.GET('/api/v1/me'))) })
  const { isPending, mutate } = staying
  // Without a network there is nothing that could end, or be kept: the server decides when it is back.
  const standing = line === 'offline' ? 'fresh' : standingOf(now, lastUse(), lastTouch(), life)
  useEffect(() => {
    if (standing === 'working' && !isPending) mutate()
    if (standing === 'over') void endIdle()
  }, [standing, isPending, mutate])

  if (standing !== 'ending') return null
  return (
    <Modal open closable={false} keyboard={false} mask={{ closable: false }} title={<><ClockCircleOutlined /> {t.title}</>} footer={[
      <Button key="leave" onClick={() => void logOut()}>{t.leave}</Button>,
      <Button key="go" type="primary" autoFocus loading={isPending} onClick={() => { mutate() }}>{t.go}</Button>,
    ]}>
      <p role="timer">{t.soon(span(leftOf(now, lastUse(), life)))}</p>
      <p>{staying.error ? inOneLine(staying.error) : t.kept}</p>
    </Modal>
  )
}

const secondOfDevice = () => Math.floor(Date.now() / 1000) * 1000

function everySecond(tell: () => void): () => void {
  const timer = setInterval(tell, 1000)
  return () => { clearInterval(timer) }
}

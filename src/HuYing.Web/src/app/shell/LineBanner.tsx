import { DisconnectOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useLine } from '@/app/live/live'
import { say, useWords } from '@/app/words/words'
import styles from './Shell.module.css'

const words = say(
  {
    offline: '没有网络。已打开的内容可以看，可能不是最新；写好的草稿留在本机，联网后再提交。',
    connecting: '正在重新连接服务器，页面内容可能不是最新。',
  },
  {
    offline: 'No network. What is open may be out of date; drafts stay on this device until the network is back.',
    connecting: 'Connecting to the server again; what you see may be out of date.',
  },
)

const PATIENCE = 4000

/** Says when what is on the screen may be old. A short hiccup is not worth a word. */
export function LineBanner() {
  const t = useWords(words)
  const line = useLine()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => { setLong(line === 'connecting') }, line === 'connecting' ? PATIENCE : 0)
    return () => { clearTimeout(timer) }
  }, [line])

  if (line === 'open' || (line === 'connecting' && !isLong)) return null
  return <div className={`${styles.banner ?? ''} no-print`} role="status"><DisconnectOutlined /> {t[line]}</div>
}

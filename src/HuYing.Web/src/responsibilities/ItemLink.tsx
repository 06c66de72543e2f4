import { App, Button } from 'antd'
import { CopyOutlined } from '@ant-design/icons'
import { Panel } from '@/app/ui/Page'
import { QrCode } from '@/app/ui/QrCode'
import { say, useWords } from '@/app/words/words'
import type { Item } from './queries'
import styles from './ResponsibilityPage.module.css'

const words = say(
  { title: '扫码打开', hint: '贴在窗口、写进学习材料，扫一扫就是这一项。', copy: '复制链接', copied: '链接已复制', cannot: '浏览器不允许复制，请手工复制地址栏' },
  {
    title: 'Open by code', hint: 'Put it on a wall or into a lesson: it leads to this entry.', copy: 'Copy link',
    copied: 'Link copied', cannot: 'The browser does not allow copying; take the address',
  },
)

/** The entry's stable address. The code is drawn here: no address leaves for somebody else's drawing service. */
export function ItemLink({ item }: { item: Item }) {
  const t = useWords(words)
  const { message } = App.useApp()
  const address = `${location.origin}/responsibilities/${item.id}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      void message.success(t.copied)
    } catch {
      void message.warning(t.cannot)
    }
  }
  return (
    <Panel title={t.title}
      extra={<Button size="small" className="no-print" icon={<CopyOutlined />} onClick={() => { void copy() }}>{t.copy}</Button>}>
      <div className={styles.link}>
        <QrCode value={address} label={t.title} size={132} />
        <div>
          <p>{t.hint}</p>
          <p className={styles.address}>{address}</p>
        </div>
      </div>
    </Panel>
  )
}

import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { say, useWords } from '@/app/words/words'
import styles from './factor.module.css'

const words = say(
  { title: '恢复码，只显示这一次', hint: '手机丢了，每个恢复码可以代替动态口令登录一次。打印或抄下来，锁好，不要存在电脑里。', kept: '我已收好', print: '打印' },
  {
    title: 'Recovery codes, shown once',
    hint: 'Without the phone each of them is good for one login. Print or write them down and lock them away.',
    kept: 'I have kept them', print: 'Print',
  },
)

export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useWords(words)
  return (
    <div className={styles.steps}>
      <Alert type="warning" showIcon title={t.title} description={t.hint} />
      <ul className={styles.codes}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <div className={`${styles.buttons ?? ''} no-print`}>
        <Button type="primary" onClick={onClose}>{t.kept}</Button>
        <Button icon={<PrinterOutlined />} onClick={() => { print() }}>{t.print}</Button>
      </div>
    </div>
  )
}

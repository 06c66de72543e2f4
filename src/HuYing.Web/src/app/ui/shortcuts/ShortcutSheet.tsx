import { Modal } from 'antd'
import { say, useWords } from '@/app/words/words'
import type { Shortcut } from './Shortcuts'
import styles from './ShortcutSheet.module.css'

const words = say({ title: '键盘快捷键', then: '然后' }, { title: 'Keyboard shortcuts', then: 'then' })

export function ShortcutSheet({ shortcuts, onClose }: { shortcuts: readonly Shortcut[] | undefined; onClose: () => void }) {
  const t = useWords(words)
  return (
    <Modal open={shortcuts !== undefined} title={t.title} footer={null} onCancel={onClose} width={560}>
      <dl className={styles.keys}>
        {shortcuts?.map((one) => (
          <div key={one.keys}>
            <dt>{one.keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{one.title}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

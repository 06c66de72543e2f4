import { CopyOutlined } from '@ant-design/icons'
import { Alert, App, Button, Modal } from 'antd'
import type { Schemas } from '@/app/api/client'
import { say, useWords } from '@/app/words/words'
import styles from './OrganisationPage.module.css'

const words = say(
  {
    title: '初始密码，只显示这一次', copy: '复制', copied: '已复制', cannot: '浏览器不允许复制，请手工抄写', ok: '我已交给本人',
    hint: '请当面或电话交给本人；首次登录须修改。关闭后任何人都看不到，丢了只能重置。', gone: '密码已显示过，看不到了。需要的话请安全管理员重置。',
  },
  {
    title: 'The first password, shown once', copy: 'Copy', copied: 'Copied',
    cannot: 'The browser does not allow copying', ok: 'I have handed it over',
    hint: 'Hand it over in person; it must be changed at the first login. It cannot be shown again, only reset.',
    gone: 'It was shown already. Have it reset if it is lost.',
  },
)

/** Shown to the one who made it, once; it is nowhere in the page afterwards. */
export function FirstPassword({ made, onClose }: { made: Schemas['FirstPassword']; onClose: () => void }) {
  const t = useWords(words)
  const { message } = App.useApp()
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      void message.success(t.copied)
    } catch {
      void message.warning(t.cannot)
    }
  }
  return (
    <Modal open title={`${t.title} · ${made.accountId}`} closable={false} mask={{ closable: false }} keyboard={false}
      footer={<Button type="primary" onClick={onClose}>{t.ok}</Button>}>
      {made.password
        ? (
          <>
            <p className={styles.secret}>
              <span>{made.password}</span>
              <Button icon={<CopyOutlined />} onClick={() => { void copy(made.password ?? '') }}>{t.copy}</Button>
            </p>
            <p>{t.hint}</p>
          </>
        )
        : <Alert type="warning" showIcon title={t.gone} />}
    </Modal>
  )
}

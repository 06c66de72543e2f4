import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { api, read, type Schemas } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { QrCode } from '@/app/ui/QrCode'
import { say, useWords } from '@/app/words/words'
import styles from './factor.module.css'

const words = say(
  {
    scan: '1. 用验证器应用扫这个码；扫不了就手工输入密钥。', secret: '密钥', type: '2. 输入应用现在显示的 6 位口令。', code: '动态口令', confirm: '确认启用',
    missing: '请输入 6 位数字',
  },
  {
    scan: '1. Scan this with the app, or type in the key.', secret: 'Key',
    type: '2. Type the six digits that the app shows now.', code: 'Code', confirm: 'Confirm',
    missing: 'Six digits, please',
  },
)

/** The key is drawn in this page and goes nowhere else; it is not shown again. */
export function FactorSetup({ offer, onDone }: { offer: Schemas['FactorOffer']; onDone: (codes: readonly string[]) => void }) {
  const t = useWords(words)
  const confirming = useMutation({
    mutationFn: (body: { code: string }) => read(api.POST('/api/v1/me/second-factor/confirm', { body })),
    onSuccess: ({ codes }) => { onDone(codes) },
  })
  const problem = confirming.error && explain(confirming.error)
  return (
    <div className={styles.steps}>
      <p>{t.scan}</p>
      <div className={styles.offer}>
        <QrCode value={offer.uri} label={t.scan} size={184} />
        <p>{t.secret}<br /><code>{offer.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p>
      </div>
      <p>{t.type}</p>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
      <Form layout="inline" requiredMark={false} onFinish={(values: { code: string }) => { confirming.mutate(values) }}>
        <Form.Item name="code" label={t.code} rules={[{ required: true, pattern: /^\d{6}$/, message: t.missing }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus className={styles.code} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={confirming.isPending}>{t.confirm}</Button>
      </Form>
    </div>
  )
}

import { useMutation } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { api, read } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { useMe } from '@/app/session/session'
import { say, useWords } from '@/app/words/words'

const words = say(
  {
    title: '再次确认是您本人', why: '这是敏感操作。确认后五分钟内不再询问。', password: '密码', code: '动态口令', missing: '请填写', ok: '确认', how: '确认方式',
  },
  {
    title: 'Confirm that it is you', why: 'This is a sensitive act. You will not be asked again for five minutes.',
    password: 'Password', code: 'Code',
    missing: 'Please fill in', ok: 'Confirm', how: 'How',
  },
)

/** Asks for the password or a code of the second factor, and tells whether it was proven. */
export function ProofSheet({ onDone }: { onDone: (isProven: boolean) => void }) {
  const t = useWords(words)
  const hasFactor = useMe().secondFactor === 'Active'
  const [how, setHow] = useState<'password' | 'code'>(hasFactor ? 'code' : 'password')
  const [form] = Form.useForm<{ proof: string }>()
  const proving = useMutation({
    mutationFn: ({ proof }: { proof: string }) => read(api.POST('/api/v1/sessions/confirm', {
      body: how === 'password' ? { password: proof } : { code: proof },
    })),
    onSuccess: () => { onDone(true) },
  })
  const problem = proving.error && explain(proving.error)
  return (
    <Modal open title={t.title} okText={t.ok} confirmLoading={proving.isPending} onCancel={() => { onDone(false) }}
      onOk={() => { form.submit() }}>
      <p>{t.why}</p>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => { proving.mutate(values) }}>
        {hasFactor && (
          <Form.Item label={t.how}>
            <Segmented value={how} onChange={setHow}
              options={[{ value: 'code', label: t.code }, { value: 'password', label: t.password }]} />
          </Form.Item>
        )}
        <Form.Item name="proof" label={t[how]} rules={[{ required: true, message: t.missing }]}>
          {how === 'password'
            ? <Input.Password autoFocus autoComplete="current-password" />
            : <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={20} />}
        </Form.Item>
      </Form>
    </Modal>
  )
}

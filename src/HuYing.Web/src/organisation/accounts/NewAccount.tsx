import { PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { api, read, type Schemas } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { useChange } from '@/app/api/useChange'
import { say, useWords } from '@/app/words/words'
import { NameAndDuty, RoleField, UnitField } from './AccountFields'
import { FirstPassword } from './FirstPassword'
import { readAccountsAgain } from './queries'

type Made = Schemas['FirstPassword']
type Asked = Schemas['NewAccount']

const words = say(
  {
    open: '新建账号', login: '登录名', loginHint: '2–40 个字母、数字和 - _ . @；以后不能改', ok: '新建', rule: '只能用字母、数字和 - _ . @',
    required: '必填',
  },
  {
    open: 'New account', login: 'Login', loginHint: '2–40 letters, digits and - _ . @; it cannot be changed',
    ok: 'Create', rule: 'Letters, digits and - _ . @ only', required: 'Required',
  },
)

/** The server makes the first password: nobody chooses one for somebody else. */
export function NewAccount() {
  const t = useWords(words)
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<Made>()
  const [form] = Form.useForm<Asked>()
  const role = Form.useWatch('role', form)
  const create = useChange(
    (body: Asked, key) => read(api.POST('/api/v1/organisation/accounts', { body, params: { header: key } })) as Promise<Made>,
    (reply) => {
      setOpen(false)
      setMade(reply)
      readAccountsAgain()
    },
  )
  const problem = create.error && explain(create.error)
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => { create.reset(); setOpen(true) }}>{t.open}</Button>
      <Modal open={isOpen} title={t.open} okText={t.ok} confirmLoading={create.isPending} destroyOnHidden
        onCancel={() => { setOpen(false) }} onOk={() => { form.submit() }}>
        {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
        <Form form={form} layout="vertical" preserve={false} onFinish={(values) => { create.mutate(values) }}>
          <Form.Item name="login" label={t.login} extra={t.loginHint}
            rules={[{ required: true, message: t.required }, { pattern: /^[A-Za-z0-9._@-]{2,40}$/, message: t.rule }]}>
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <RoleField onChange={() => { form.setFieldValue('unitId', undefined) }} />
          <UnitField role={role} />
          <NameAndDuty role={role} />
        </Form>
      </Modal>
      {made && <FirstPassword made={made} onClose={() => { setMade(undefined) }} />}
    </>
  )
}

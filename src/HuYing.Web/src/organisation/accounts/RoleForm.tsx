import { Alert, App, Button, Form } from 'antd'
import { api, read, type Schemas } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { useChange } from '@/app/api/useChange'
import { useProof } from '@/app/session/proof/useProof'
import { roleName } from '@/app/session/roles'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { RoleField, UnitField } from './AccountFields'
import { readAccountsAgain, type Account } from './queries'

type Grant = Schemas['Grant']

const words = say(
  {
    title: '岗位', save: '授予岗位', done: '已授予', cancel: '取消', sure: (name: string, role: string) => `授予${name}“${role}”？`,
    means: '立即生效：打开着的页面随之改变，原岗位的权限同时收回。',
  },
  {
    title: 'Role', save: 'Grant', done: 'Granted', cancel: 'Cancel',
    sure: (name: string, role: string) => `Make ${name} ${role}?`,
    means: 'Takes effect at once; the rights of the old role end.',
  },
)

export function RoleForm({ account }: { account: Account }) {
  const t = useWords(words)
  const language = useLanguage()
  const { modal, message } = App.useApp()
  const proof = useProof()
  const [form] = Form.useForm<Grant>()
  const role = Form.useWatch('role', form)
  const granting = useChange(
    (body: Grant, key) => proof.run(() => read(api.POST('/api/v1/organisation/accounts/{id}/role', {
      body, params: { path: { id: account.id }, header: key },
    }))),
    () => {
      void message.success(t.done)
      readAccountsAgain()
    },
  )
  const ask = (grant: Grant) => {
    void modal.confirm({
      title: t.sure(account.name, roleName(grant.role)[language]), content: t.means, okText: t.save,
      cancelText: t.cancel,
      onOk: () => { granting.mutate(grant) },
    })
  }
  const problem = granting.error && explain(granting.error)
  return (
    <>
      <h3>{t.title}</h3>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
      <Form form={form} layout="vertical" initialValues={{ role: account.role, unitId: account.unitId }} onFinish={ask}>
        <RoleField onChange={() => { form.setFieldValue('unitId', undefined) }} />
        <UnitField role={role} />
        <Button htmlType="submit" loading={granting.isPending}>{t.save}</Button>
      </Form>
      {proof.sheet}
    </>
  )
}

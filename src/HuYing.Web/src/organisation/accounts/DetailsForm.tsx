import { Alert, App, Button, Form } from 'antd'
import { api, read, type Schemas } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { useChange } from '@/app/api/useChange'
import { say, useWords } from '@/app/words/words'
import { NameAndDuty, UnitField } from './AccountFields'
import { readAccountsAgain, type Account } from './queries'

type Details = Schemas['AccountDetails']

const words = say({ title: '基本信息', save: '保存', done: '已保存' }, { title: 'Details', save: 'Save', done: 'Saved' })

export function DetailsForm({ account }: { account: Account }) {
  const t = useWords(words)
  const { message } = App.useApp()
  const saving = useChange(
    (body: Details, key) => read(api.POST('/api/v1/organisation/accounts/{id}/details', {
      body, params: { path: { id: account.id }, header: key },
    })),
    () => {
      void message.success(t.done)
      readAccountsAgain()
    },
  )
  const problem = saving.error && explain(saving.error)
  return (
    <>
      <h3>{t.title}</h3>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
      <Form layout="vertical" initialValues={account}
        onFinish={(values: Details) => { saving.mutate({ pairedStreets: account.pairedStreets, ...values }) }}>
        <NameAndDuty role={account.role} />
        <UnitField role={account.role} />
        <Button htmlType="submit" loading={saving.isPending}>{t.save}</Button>
      </Form>
    </>
  )
}

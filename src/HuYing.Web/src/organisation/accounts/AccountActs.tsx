import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { Schemas } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { useChange } from '@/app/api/useChange'
import { useProof } from '@/app/session/proof/useProof'
import type { Me } from '@/app/session/session'
import { say, useWords } from '@/app/words/words'
import { actOn, actsFor, actWords, type PlainAct } from './acts'
import { DetailsForm } from './DetailsForm'
import { FirstPassword } from './FirstPassword'
import { readAccountsAgain, type Account } from './queries'
import { RoleForm } from './RoleForm'
import styles from './OrganisationPage.module.css'

const words = say(
  { own: '这是您自己的账号：请由其他管理员处理。', done: '已完成', cancel: '取消', sure: (act: string, name: string) => `${act}：${name}？` },
  {
    own: 'This is your own account: ask another administrator.', done: 'Done', cancel: 'Cancel',
    sure: (act: string, name: string) => `${act}: ${name}?`,
  },
)

/** Buttons that say what they do; a question before each that says what it means. */
export function AccountActs({ account, me }: { account: Account; me: Me }) {
  const t = useWords(words)
  const names = useWords(actWords)
  const { modal, message } = App.useApp()
  const proof = useProof()
  const [made, setMade] = useState<Schemas['FirstPassword']>()
  const acting = useChange(
    (name: PlainAct, key) => proof.run(() => actOn(account.id, name, key)),
    (reply, name) => {
      if (name === 'password/reset') setMade({ accountId: account.login, password: reply.password ?? null })
      else void message.success(t.done)
      readAccountsAgain()
    },
  )
  if (account.id === me.accountId) return <Alert type="info" showIcon title={t.own} />
  const ask = (name: PlainAct) => {
    void modal.confirm({
      title: t.sure(names[name], account.name),
      content: names[`${name}!`],
      okText: names[name],
      cancelText: t.cancel,
      okButtonProps: { danger: name !== 'enable' && name !== 'unlock' },
      onOk: () => { acting.mutate(name) },
    })
  }
  const problem = acting.error && explain(acting.error)
  return (
    <div className={styles.acts}>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
      {me.role === 'SystemAdministrator' && <DetailsForm account={account} />}
      {me.role === 'SecurityAdministrator' && <RoleForm account={account} />}
      {actsFor(me.role, account).map((name) => (
        <Button key={name} danger={name === 'disable'} loading={acting.isPending && acting.variables === name}
          onClick={() => { ask(name) }}>{names[name]}</Button>
      ))}
      {proof.sheet}
      {made && <FirstPassword made={made} onClose={() => { setMade(undefined) }} />}
    </div>
  )
}

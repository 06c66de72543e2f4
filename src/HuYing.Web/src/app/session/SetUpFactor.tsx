import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { api, read } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { say, useWords } from '@/app/words/words'
import { FactorSetup } from './factor/FactorSetup'
import { RecoveryCodes } from './factor/RecoveryCodes'
import { useProof } from './proof/useProof'
import { lookAgain } from './session'
import { SettlingIn } from './SettlingIn'
import styles from './SettlingIn.module.css'

const words = say(
  { title: '请先启用动态口令', why: '您的岗位须有第二道验证。准备好手机上的验证器应用。', begin: '开始' },
  { title: 'Set up the second factor first', why: 'Your role needs one. Have an authenticator app at hand.', begin: 'Begin' },
)

/** While a role's second factor is missing. */
export default function SetUpFactor() {
  const t = useWords(words)
  const proof = useProof()
  const [codes, setCodes] = useState<readonly string[]>()
  const offering = useMutation({ mutationFn: () => proof.run(() => read(api.POST('/api/v1/me/second-factor'))) })
  const problem = offering.error && explain(offering.error)
  return (
    <SettlingIn title={t.title} why={t.why}>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} className={styles.alert} />}
      {codes ? <RecoveryCodes codes={codes} onClose={() => void lookAgain()} />
        : offering.data ? <FactorSetup offer={offering.data} onDone={setCodes} />
        : <Button type="primary" block loading={offering.isPending} onClick={() => { offering.mutate() }}>{t.begin}</Button>}
      {proof.sheet}
    </SettlingIn>
  )
}

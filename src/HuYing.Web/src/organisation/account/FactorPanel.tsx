import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { api, read, type Schemas } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { FactorSetup } from '@/app/session/factor/FactorSetup'
import { RecoveryCodes } from '@/app/session/factor/RecoveryCodes'
import { useProof } from '@/app/session/proof/useProof'
import { lookAgain, useMe } from '@/app/session/session'
import { Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { say, useWords } from '@/app/words/words'
import styles from './AccountPage.module.css'

const words = say(
  {
    title: '动态口令', on: '已启用', off: '未启用', must: '岗位要求，请先启用',
    why: '用手机上的验证器应用（遵循 RFC 6238 的都可以）每 30 秒生成一个 6 位口令；登录时除密码外再输入它，密码泄露也进不来。',
    start: '启用', renew: '换一组恢复码', drop: '停用', left: (n: number) => `还有 ${String(n)} 个恢复码没有用过`, cancel: '取消',
    sureRenew: '换一组恢复码？', renewMeans: '原来的恢复码全部作废。', sureDrop: '停用动态口令？', dropMeans: '以后只凭密码登录；全部登录退出，需要重新登录。',
  },
  {
    title: 'Second factor', on: 'active', off: 'not set up', must: 'your role needs it: set it up first',
    why: 'An authenticator app makes a six-digit code every 30 seconds; a stolen password alone is then of no use.',
    start: 'Set up', renew: 'New recovery codes', drop: 'Switch off',
    left: (n: number) => `${String(n)} recovery codes left`, cancel: 'Cancel',
    sureRenew: 'New recovery codes?', renewMeans: 'All old ones are void.', sureDrop: 'Switch it off?',
    dropMeans: 'The password alone will do; all sessions end.',
  },
)

type Shown = { offer: Schemas['FactorOffer'] } | { codes: readonly string[] }

export function FactorPanel() {
  const t = useWords(words)
  const me = useMe()
  const { modal } = App.useApp()
  const proof = useProof()
  const [shown, setShown] = useState<Shown>()
  const offering = useMutation({
    mutationFn: () => proof.run(() => read(api.POST('/api/v1/me/second-factor'))),
    onSuccess: (offer) => { setShown({ offer }) },
  })
  const renewing = useMutation({
    mutationFn: () => proof.run(() => read(api.POST('/api/v1/me/recovery-codes'))),
    onSuccess: ({ codes }) => { setShown({ codes }) },
  })
  const dropping = useMutation({
    mutationFn: () => proof.run(() => read(api.DELETE('/api/v1/me/second-factor'))),
    onSuccess: lookAgain,
  })
  const fault = offering.error ?? renewing.error ?? dropping.error
  const problem = fault && explain(fault)
  const isActive = me.secondFactor === 'Active'
  const ask = (title: string, content: string, onOk: () => void) => {
    void modal.confirm({ title, content, okText: title.replace(/[？?]$/, ''), cancelText: t.cancel, onOk })
  }
  return (
    <Panel title={t.title}
      extra={<Pill tone={isActive ? 'accent' : me.secondFactor === 'Required' ? 'strong' : 'plain'}>
        {isActive ? t.on : me.secondFactor === 'Required' ? t.must : t.off}</Pill>}>
      <div className={styles.form}>
        {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
        {shown === undefined && <p>{t.why}</p>}
        {shown === undefined && !isActive && (
          <Button type="primary" loading={offering.isPending} onClick={() => { offering.mutate() }}>{t.start}</Button>
        )}
        {shown === undefined && isActive && (
          <>
            <p>{t.left(me.recoveryCodesLeft)}</p>
            <div className={styles.buttons}>
              <Button loading={renewing.isPending}
                onClick={() => { ask(t.sureRenew, t.renewMeans, () => { renewing.mutate() }) }}>{t.renew}</Button>
              <Button danger loading={dropping.isPending}
                onClick={() => { ask(t.sureDrop, t.dropMeans, () => { dropping.mutate() }) }}>{t.drop}</Button>
            </div>
          </>
        )}
        {shown && 'offer' in shown && <FactorSetup offer={shown.offer} onDone={(codes) => { setShown({ codes }) }} />}
        {shown && 'codes' in shown && (
          <RecoveryCodes codes={shown.codes} onClose={() => {
            setShown(undefined)
            void lookAgain()
          }} />
        )}
        {proof.sheet}
      </div>
    </Panel>
  )
}

import { Alert, App, Button, Checkbox, Form, InputNumber } from 'antd'
import { api, read, type Schemas } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { queries } from '@/app/api/queries'
import { useChange } from '@/app/api/useChange'
import { useProof } from '@/app/session/proof/useProof'
import { ADMINISTRATORS, AT_WORK, roleName } from '@/app/session/roles'
import { useMe } from '@/app/session/session'
import { fullTime } from '@/app/time/format'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { useSecuritySettings } from './queries'

type Settings = Schemas['SecuritySettings']

const words = say(
  {
    title: '登录安全', note: '由安全管理员规定，立即生效。密码至少 12 个字符、三类字符、不能是常见密码、不与最近五次相同，这些是固定的。', factor: '必须使用动态口令的岗位',
    days: '密码有效期（天，30–730；空着不过期）', dormant: '多少天没有登录就停用（30–730）', save: '保存', done: '已保存', required: '必填',
    changed: (when: string, by: string) => `${when} 由 ${by} 修改`, never: '出厂设置',
  },
  {
    title: 'Login rules',
    note: 'Set by the security administrator, at once in force. Passwords have at least 12 characters of three classes; that is fixed.',
    factor: 'Roles that need a second factor',
    days: 'A password is good for (days, 30–730; empty: for ever)',
    dormant: 'Disabled after so many days without a login (30–730)', save: 'Save', done: 'Saved', required: 'Required',
    changed: (when: string, by: string) => `Changed ${when} by ${by}`, never: 'As shipped',
  },
)

/** What the district demands of its logins. */
export default function SecurityPage() {
  const t = useWords(words)
  const settings = useSecuritySettings()
  return (
    <Page title={t.title} note={t.note}>
      <Panel
        title={settings.data?.changedAt ? t.changed(fullTime(settings.data.changedAt), settings.data.changedBy ?? '') : t.never}>
        <Loaded query={settings}>{({ values }) => <SettingsForm values={values} />}</Loaded>
      </Panel>
    </Page>
  )
}

function SettingsForm({ values }: { values: Settings }) {
  const t = useWords(words)
  const language = useLanguage()
  const { message } = App.useApp()
  const proof = useProof()
  const isReadOnly = useMe().role !== 'SecurityAdministrator'
  const saving = useChange(
    (body: Settings, key) => proof.run(() => read(api.POST('/api/v1/organisation/security', { body, params: { header: key } }))),
    () => {
      void message.success(t.done)
      void queries.invalidateQueries({ queryKey: ['reference', 'security'] })
    },
  )
  const problem = saving.error && explain(saving.error)
  return (
    <Form layout="vertical" disabled={isReadOnly} initialValues={values}
      onFinish={(next: Settings) => { saving.mutate({ ...next, passwordDays: next.passwordDays ?? null }) }}>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
      <Form.Item name="factorRoles" label={t.factor}>
        <Checkbox.Group
          options={[...ADMINISTRATORS, ...AT_WORK].map((value) => ({ value, label: roleName(value)[language] }))} />
      </Form.Item>
      <Form.Item name="passwordDays" label={t.days}><InputNumber min={30} max={730} precision={0} /></Form.Item>
      <Form.Item name="dormantDays" label={t.dormant} rules={[{ required: true, message: t.required }]}>
        <InputNumber min={30} max={730} precision={0} />
      </Form.Item>
      {!isReadOnly && <Button type="primary" htmlType="submit" loading={saving.isPending}>{t.save}</Button>}
      {proof.sheet}
    </Form>
  )
}

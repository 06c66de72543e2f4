import { api, read, type Schemas } from '@/app/api/client'
import type { Role } from '@/app/session/roles'
import { say } from '@/app/words/words'
import type { Account } from './queries'

/** Acts that need nothing but a yes. */
export type PlainAct = 'disable' | 'enable' | 'unlock' | 'sessions/end' | 'password/reset' | 'second-factor/reset'

export const actWords = say(
  {
    'disable': '停用', 'enable': '重新启用', 'unlock': '解除锁定', 'sessions/end': '退出全部登录', 'password/reset': '重置密码',
    'second-factor/reset': '重置动态口令',
    'disable!': '立即退出此人的全部登录，之后不能登录；做过的事仍在他名下。可以重新启用。', 'enable!': '此人可以用原来的密码登录。',
    'unlock!': '此人可以马上再次尝试登录。', 'sessions/end!': '此人在所有设备上退出，需要重新登录；没有提交的内容留在设备上。',
    'password/reset!': '原密码立即作废，全部登录退出；新的初始密码只显示一次，首次登录须修改。',
    'second-factor/reset!': '只在设备丢失时使用：请先用别的办法核实本人。全部登录退出，下次登录重新绑定。',
  },
  {
    'disable': 'Disable', 'enable': 'Enable', 'unlock': 'Unlock', 'sessions/end': 'End all sessions',
    'password/reset': 'Reset password', 'second-factor/reset': 'Reset second factor',
    'disable!': 'Ends all sessions at once; no login afterwards. Past acts stay theirs. It can be enabled again.',
    'enable!': 'They can log in with their old password.',
    'unlock!': 'They may try again at once.', 'sessions/end!': 'They are logged out on all devices.',
    'password/reset!': 'The old password is void at once and all sessions end. The new one is shown once.',
    'second-factor/reset!': 'For lost devices only: verify the person by other means first. All sessions end.',
  },
)

/** Which of them make sense for this account, by the duties of the three administrators. */
export function actsFor(role: Role, account: Account): PlainAct[] {
  const both: PlainAct[] = [...(account.locked ? ['unlock'] as const : []), ...(account.sessions > 0 ? ['sessions/end'] as const : [])]
  switch (role) {
    case 'SystemAdministrator': return [...both, account.disabled ? 'enable' : 'disable']
    case 'SecurityAdministrator': return [...both, 'password/reset', ...(account.secondFactor ? ['second-factor/reset'] as const : [])]
    default: return []
  }
}

type Key = { 'Idempotency-Key': string }

/** The addresses of these acts have one shape; a reset answers with the password. */
export function actOn(id: string, name: PlainAct, key: Key): Promise<Partial<Schemas['FirstPassword']>> {
  const post = api.POST as (path: string, init: object) => Promise<{ data?: Partial<Schemas['FirstPassword']> }>
  return read(post(`/api/v1/organisation/accounts/${encodeURIComponent(id)}/${name}`, { params: { header: key } }))
}

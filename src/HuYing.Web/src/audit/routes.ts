import { AuditOutlined } from '@ant-design/icons'
import type { AppRoute } from '@/app/routes'
import { title } from '@/app/words/words'

export const routes: readonly AppRoute[] = [
  {
    path: '/audit',
    title: title('审计记录', 'Audit'),
    roles: ['AuditAdministrator'],
    nav: { group: 'manage', order: 50, icon: AuditOutlined, shortcut: 'a', onPhone: true },
    load: () => import('./AuditPage'),
  },
]

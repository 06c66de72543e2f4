import { SafetyCertificateOutlined, TeamOutlined } from '@ant-design/icons'
import type { AppRoute } from '@/app/routes'
import { ADMINISTRATORS } from '@/app/session/roles'
import { title } from '@/app/words/words'

export const routes: readonly AppRoute[] = [
  {
    path: '/organisation',
    title: title('单位与账号', 'Units and accounts'),
    roles: ['Platform', ...ADMINISTRATORS],
    nav: { group: 'manage', order: 60, icon: TeamOutlined, shortcut: 'u', onPhone: true },
    load: () => import('./accounts/OrganisationPage'),
  },
  {
    path: '/organisation/security',
    title: title('登录安全', 'Login rules'),
    roles: ADMINISTRATORS,
    nav: { group: 'manage', order: 70, icon: SafetyCertificateOutlined },
    load: () => import('./accounts/SecurityPage'),
  },
  {
    path: '/account',
    title: title('我的账号', 'My account'),
    load: () => import('./account/AccountPage'),
  },
]

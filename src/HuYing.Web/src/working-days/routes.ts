import { CalendarOutlined, FieldTimeOutlined } from '@ant-design/icons'
import type { AppRoute } from '@/app/routes'
import { ADMINISTRATORS, OVERSEERS } from '@/app/session/roles'
import { title } from '@/app/words/words'

export const routes: readonly AppRoute[] = [
  {
    path: '/calendar',
    title: title('工作日历', 'Working calendar'),
    nav: { group: 'learn', order: 40, icon: CalendarOutlined, shortcut: 'c' },
    load: () => import('./CalendarPage'),
  },
  {
    path: '/parameters',
    title: title('时限参数', 'Time limits'),
    roles: [...OVERSEERS, ...ADMINISTRATORS],
    nav: { group: 'manage', order: 80, icon: FieldTimeOutlined },
    load: () => import('./ParametersPage'),
  },
]

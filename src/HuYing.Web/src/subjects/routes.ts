import { LockOutlined } from '@ant-design/icons'
import type { AppRoute } from '@/app/routes'
import { title } from '@/app/words/words'

export const routes: readonly AppRoute[] = [
  {
    path: '/subjects',
    title: title('个人信息查询与处理', 'Personal data requests'),
    roles: ['Platform'],
    nav: { group: 'manage', order: 55, icon: LockOutlined },
    load: () => import('./SubjectsPage'),
  },
]

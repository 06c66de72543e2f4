import { ReadOutlined } from '@ant-design/icons'
import type { AppRoute } from '@/app/routes'
import { title } from '@/app/words/words'

export const routes: readonly AppRoute[] = [
  {
    path: '/responsibilities',
    title: title('责任清单', 'Responsibilities'),
    nav: { group: 'learn', order: 10, icon: ReadOutlined, shortcut: 'r' },
    load: () => import('./ResponsibilitiesPage'),
  },
  {
    path: '/responsibilities/:id',
    title: title('清单事项', 'Responsibility'),
    load: () => import('./ResponsibilityPage'),
  },
]

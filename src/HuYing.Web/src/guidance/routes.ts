import { FileTextOutlined, IdcardOutlined, NotificationOutlined, SolutionOutlined } from '@ant-design/icons'
import type { AppRoute } from '@/app/routes'
import { AT_WORK } from '@/app/session/roles'
import { title } from '@/app/words/words'

export const routes: readonly AppRoute[] = [
  {
    path: '/guidance/news',
    title: title('工作动态', 'News'),
    roles: AT_WORK,
    nav: { group: 'learn', order: 5, icon: NotificationOutlined },
    load: () => import('./NewsPage'),
  },
  {
    path: '/guidance/documents',
    title: title('政策文件', 'Documents'),
    roles: AT_WORK,
    nav: { group: 'learn', order: 20, icon: FileTextOutlined },
    load: () => import('./DocumentsPage'),
  },
  {
    path: '/guidance/duties',
    title: title('岗位职责', 'Duties'),
    roles: AT_WORK,
    nav: { group: 'learn', order: 25, icon: IdcardOutlined },
    load: () => import('./DutiesPage'),
  },
  {
    path: '/guidance/lessons',
    title: title('培训', 'Training'),
    roles: AT_WORK,
    nav: { group: 'learn', order: 30, icon: SolutionOutlined },
    load: () => import('./LessonsPage'),
  },
]

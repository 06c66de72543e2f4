import { AppstoreOutlined } from '@ant-design/icons'
import type { AppRoute } from '@/app/routes'
import { title } from '@/app/words/words'

export const routes: readonly AppRoute[] = [
  {
    path: '/',
    title: title('工作台', 'Workbench'),
    nav: { group: 'work', order: 10, icon: AppstoreOutlined, shortcut: 'w', onPhone: true },
    load: () => import('./WorkbenchPage'),
  },
]

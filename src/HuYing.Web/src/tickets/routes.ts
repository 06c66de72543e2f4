import { AppstoreOutlined, FileSearchOutlined, NotificationOutlined } from '@ant-design/icons'
import type { AppRoute } from '@/app/routes'
import { AT_WORK, STREET } from '@/app/session/roles'
import { title } from '@/app/words/words'

export const routes: readonly AppRoute[] = [
  {
    path: '/',
    title: title('工作台', 'Workbench'),
    nav: { group: 'work', order: 10, icon: AppstoreOutlined, shortcut: 'w', onPhone: true },
    load: () => import('./WorkbenchPage'),
  },
  {
    path: '/calls/new',
    title: title('发起呼叫', 'New call'),
    roles: STREET,
    nav: { group: 'work', order: 20, icon: NotificationOutlined, shortcut: 'n', onPhone: true },
    load: () => import('./CallPage'),
  },
  {
    path: '/calls/:id',
    title: title('修改呼叫', 'Edit call'),
    roles: STREET,
    load: () => import('./CallPage'),
  },
  {
    path: '/tickets',
    title: title('工单查询', 'Tickets'),
    roles: AT_WORK,
    nav: { group: 'work', order: 30, icon: FileSearchOutlined, shortcut: 't', onPhone: true },
    load: () => import('./TicketsPage'),
  },
  {
    path: '/tickets/:id',
    title: title('工单', 'Ticket'),
    roles: AT_WORK,
    load: () => import('./TicketPage'),
  },
]

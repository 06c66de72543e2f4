import { AimOutlined, BarChartOutlined, DashboardOutlined, FundProjectionScreenOutlined } from '@ant-design/icons'
import type { AppRoute } from '@/app/routes'
import { OVERSEERS, STREET } from '@/app/session/roles'
import { title } from '@/app/words/words'

export const routes: readonly AppRoute[] = [
  {
    path: '/overview',
    title: title('一分钟总览', 'In one minute'),
    roles: OVERSEERS,
    nav: { group: 'watch', order: 10, icon: DashboardOutlined, shortcut: 'o', onPhone: true },
    load: () => import('./leader/OverviewPage'),
  },
  {
    path: '/supervision',
    title: title('督办墙', 'Supervision'),
    roles: [...OVERSEERS, 'Answerer'],
    nav: { group: 'watch', order: 20, icon: AimOutlined, shortcut: 's', onPhone: true },
    load: () => import('./wall/WallPage'),
  },
  {
    path: '/statistics',
    title: title('统计', 'Statistics'),
    roles: [...OVERSEERS, ...STREET, 'Answerer'],
    nav: { group: 'watch', order: 30, icon: BarChartOutlined, shortcut: 'b' },
    load: () => import('./statistics/StatisticsPage'),
  },
  {
    path: '/statistics/definitions',
    title: title('指标说明', 'What the rates mean'),
    load: () => import('./statistics/DefinitionsPage'),
  },
  {
    path: '/screen',
    title: title('大屏', 'Big screen'),
    roles: OVERSEERS,
    nav: { group: 'watch', order: 40, icon: FundProjectionScreenOutlined },
    isBare: true,
    load: () => import('./screen/ScreenPage'),
  },
]

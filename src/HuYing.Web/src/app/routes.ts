import type { ComponentType } from 'react'
import type { Role } from '@/app/session/roles'
import type { Words } from '@/app/words/words'

/** Where a page stands in the navigation. */
export type NavGroup = 'work' | 'watch' | 'learn' | 'manage'

export interface AppRoute {
  /** As react-router takes it, from the root: '/tickets/:id'. */
  path: string
  title: Words<string>
  /** Who has this page; everybody logged in when left out. The facade decides what anybody may really do. */
  roles?: readonly Role[]
  /** Left out for pages that are reached from others. */
  nav?: {
    group: NavGroup
    /** Within the group, ascending; leave gaps. */
    order: number
    icon: ComponentType
    /** The second key after g. */
    shortcut?: string
    /** Belongs in the bar at the bottom of a phone; at most four per role. */
    onPhone?: boolean
  }
  /** Without the shell around it: wall screens. */
  isBare?: boolean
  load: () => Promise<{ default: ComponentType }>
}

/** Every concept folder exports its pages from routes.ts; nobody edits a common list. */
const found = import.meta.glob<{ routes: readonly AppRoute[] }>('../*/routes.ts', { eager: true })

export const routes: readonly AppRoute[] = Object.values(found).flatMap((one) => one.routes)

export const mayOpen = (route: AppRoute, role: Role) => !route.roles || route.roles.includes(role)

export const navigation = (role: Role) => routes
  .filter((route) => route.nav && mayOpen(route, role))
  .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0))

import { lazy, Suspense, useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { whenLoginRequired } from '@/app/api/client'
import { LiveFeed } from '@/app/live/LiveFeed'
import { Fault } from '@/app/ui/Fault'
import { Shortcuts } from '@/app/ui/shortcuts/Shortcuts'
import { IdleWatch } from './idle/IdleWatch'
import { forget, lastEnding, Person, useSession, type Ending } from './session'

const ChangePassword = lazy(() => import('./ChangePassword'))

const SetUpFactor = lazy(() => import('./SetUpFactor'))

/** Everything behind the login. Who is not logged in goes there, and comes back to where he wanted to be. */
export function Member() {
  const { data: me, error, isPending, refetch } = useSession()
  const here = useLocation()
  useEffect(() => { whenLoginRequired(() => { forget('ended') }) }, [])

  if (isPending) return null
  if (error && !me) return <Fault fault={error} onRetry={() => { void refetch() }} />
  if (!me) return <Navigate replace to={loginAddress(here.pathname + here.search, lastEnding())} />
  const inside = me.mustChangePassword ? <Suspense><ChangePassword /></Suspense>
    : me.secondFactor === 'Required' ? <Suspense><SetUpFactor /></Suspense>
    : <LiveFeed role={me.role}><Outlet /><IdleWatch /></LiveFeed>
  return <Person value={me}><Shortcuts>{inside}</Shortcuts></Person>
}

/** Who left goes without a way back: the next one at this computer is somebody else. */
function loginAddress(back: string, ending: Ending | undefined): string {
  if (ending === 'left') return '/login'
  const search = new URLSearchParams({
    ...(back === '/' ? {} : { back }), ...(ending ? { ended: ending } : {}),
  }).toString()
  return search === '' ? '/login' : `/login?${search}`
}

import { lazy, Suspense, useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { whenLoginRequired } from '@/app/api/client'
import { LiveFeed } from '@/app/live/LiveFeed'
import { Fault } from '@/app/ui/Fault'
import { Shortcuts } from '@/app/ui/shortcuts/Shortcuts'
import { forget, Person, useSession } from './session'

const ChangePassword = lazy(() => import('./ChangePassword'))

const SetUpFactor = lazy(() => import('./SetUpFactor'))

/** Everything behind the login. Who is not logged in goes there, and comes back to where he wanted to be. */
export function Member() {
  const { data: me, error, isPending, refetch } = useSession()
  const here = useLocation()
  useEffect(() => { whenLoginRequired(forget) }, [])

  if (isPending) return null
  if (error && !me) return <Fault fault={error} onRetry={() => { void refetch() }} />
  if (!me) {
    const back = here.pathname + here.search
    return <Navigate replace to={back === '/' ? '/login' : `/login?back=${encodeURIComponent(back)}`} />
  }
  if (me.mustChangePassword) return <Suspense><ChangePassword /></Suspense>
  if (me.secondFactor === 'Required') return <Suspense><SetUpFactor /></Suspense>
  return (
    <Person value={me}>
      <Shortcuts>
        <LiveFeed role={me.role}>
          <Outlet />
        </LiveFeed>
      </Shortcuts>
    </Person>
  )
}

import { useEffect, type ReactNode } from 'react'
import { mayOpen, type AppRoute } from '@/app/routes'
import { NoPermission } from '@/app/ui/NoPermission'
import { useWords } from '@/app/words/words'
import { useMe } from './session'

/** Tells a person who opens somebody else's page so; what may really be done is the facade's to decide. */
export function Guarded({ route, children }: { route: AppRoute; children: ReactNode }) {
  const me = useMe()
  const title = useWords(route.title)
  useEffect(() => { document.title = `${title} · 呼应` }, [title])
  return mayOpen(route, me.role) ? children : <NoPermission />
}

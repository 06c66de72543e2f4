import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { say, useWords } from '@/app/words/words'

const words = say({ with: (name: string) => `用${name}登录` }, { with: (name: string) => `Log in with ${name}` })

/** The district's own login, where there is one. */
export function ExternalWay() {
  const t = useWords(words)
  const { data } = useQuery({ queryKey: ['ways'], queryFn: findWays, staleTime: Infinity, retry: false })
  return data?.external ? <Button href="/api/v1/sessions/external">{t.with(data.external)}</Button> : null
}

async function findWays(): Promise<{ external: string | null }> {
  const answer = await fetch('/api/v1/sessions/ways')
  return answer.ok ? await answer.json() as { external: string | null } : { external: null }
}

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api, read } from '@/app/api/client'
import { say, useWords } from '@/app/words/words'

const words = say({ with: (name: string) => `用${name}登录` }, { with: (name: string) => `Log in with ${name}` })

/** The district's own login, where there is one. */
export function ExternalWay() {
  const t = useWords(words)
  const { data } = useQuery({ queryKey: ['ways'], queryFn: () => read(api.GET('/api/v1/sessions/ways')), staleTime: Infinity, retry: false })
  return data?.external ? <Button href="/api/v1/sessions/external">{t.with(data.external)}</Button> : null
}

import { useEffect } from 'react'
import { api, read } from '@/app/api/client'
import { endIdle, useMe } from '../session'
import { forPerson } from './attention'
import { lifeOf, tellEvery } from './standing'

/**
 * A page on a wall is looked at by many and touched by nobody: as long as somebody has it fill the screen, it is in use.
 * Whoever takes it down after the time in which an idle login ends stands before the login.
 */
export function useOnShow(): void {
  const life = lifeOf(useMe().idleMinutes)
  useEffect(() => {
    let since: number | undefined
    const timer = setInterval(() => {
      if (since !== undefined) void forPerson(() => read(api.GET('/api/v1/me'))).catch(() => undefined)
    }, tellEvery(life))
    const takeDown = () => {
      if (since !== undefined && Date.now() - since > life) void endIdle()
      since = undefined
    }
    const change = () => {
      if (document.fullscreenElement) since ??= Date.now()
      else takeDown()
    }
    change()
    document.addEventListener('fullscreenchange', change)
    return () => {
      clearInterval(timer)
      document.removeEventListener('fullscreenchange', change)
      takeDown()
    }
  }, [life])
}

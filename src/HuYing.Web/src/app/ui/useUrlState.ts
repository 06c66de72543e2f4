import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

export type UrlState = Record<string, string | undefined>

/** What a page is narrowed to stands in its address: it can be sent to a colleague, and the way back keeps it. */
export function useUrlState(): [URLSearchParams, (change: UrlState) => void] {
  const [search, setSearch] = useSearchParams()
  const change = useCallback((wanted: UrlState) => {
    setSearch((old) => {
      for (const [name, value] of Object.entries(wanted)) {
        if (value === undefined || value === '') old.delete(name)
        else old.set(name, value)
      }
      return old
    }, { replace: true })
  }, [setSearch])
  return [search, change]
}

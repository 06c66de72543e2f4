import { useSyncExternalStore } from 'react'

/** Whether the window has at least so many pixels. */
export function useIsWide(pixels: number): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = matchMedia(`(min-width: ${String(pixels)}px)`)
      query.addEventListener('change', tell)
      return () => { query.removeEventListener('change', tell) }
    },
    () => innerWidth >= pixels,
  )
}

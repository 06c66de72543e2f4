import { useSyncExternalStore } from 'react'
import { isPrinting, onPrinting } from './printing'

export type Appearance = 'system' | 'light' | 'dark'

const KEY = 'huying.appearance'

const system = matchMedia('(prefers-color-scheme: dark)')

const listeners = new Set<() => void>()

let chosen = (localStorage.getItem(KEY) ?? 'system') as Appearance

system.addEventListener('change', tellAll)
onPrinting(tellAll)
apply()

export function setAppearance(next: Appearance): void {
  chosen = next
  localStorage.setItem(KEY, next)
  tellAll()
}

export const useAppearance = () => useSyncExternalStore(subscribe, () => chosen)

export const useIsDark = () => useSyncExternalStore(subscribe, isDark)

// Paper is white, whatever the screen is.
function isDark(): boolean {
  if (isPrinting()) return false
  return chosen === 'dark' || (chosen === 'system' && system.matches)
}

function apply(): void {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light'
}

function tellAll(): void {
  apply()
  listeners.forEach((tell) => { tell() })
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

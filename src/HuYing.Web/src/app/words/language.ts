import { useSyncExternalStore } from 'react'

export type Language = 'zh' | 'en'

const KEY = 'huying.language'

const listeners = new Set<() => void>()

let current: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'
apply()

export function language(): Language {
  return current
}

export function setLanguage(next: Language): void {
  current = next
  localStorage.setItem(KEY, next)
  apply()
  listeners.forEach((tell) => { tell() })
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language)
}

/** The locale of numbers and dates. */
export function locale(): string {
  return current === 'zh' ? 'zh-CN' : 'en-GB'
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

function apply(): void {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en'
}

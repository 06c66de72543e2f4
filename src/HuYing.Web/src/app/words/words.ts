import { language, useLanguage, type Language } from './language'

/** The same thing said in both languages. Chinese is the first: English must have what it has. */
export type Words<T> = Readonly<Record<Language, T>>

/** Either a plain text or a text with gaps. */
type Saying = string | ((...gaps: never[]) => string)

type Same<T> = { [K in keyof T]: T[K] extends string ? string : T[K] }

/** Texts of a component, beside it. `const words = say({ … }, { … })`, then `const t = useWords(words)`. */
export function say<T extends Record<string, Saying>>(zh: T, en: Same<T>): Words<Same<T>> {
  return { zh: zh as Same<T>, en }
}

export function useWords<T>(words: Words<T>): T {
  return words[useLanguage()]
}

/** For code outside components; what it returns does not follow a change of language. */
export function wordsNow<T>(words: Words<T>): T {
  return words[language()]
}

/** A short title in both languages, for tables of data such as routes. */
export function title(zh: string, en: string): Words<string> {
  return { zh, en }
}

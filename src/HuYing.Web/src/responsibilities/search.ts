import type { Item } from './queries'

/** Every word of the search stands somewhere in the entry: its name, its duties, its units, its basis. */
export function fits(item: Item, words: readonly string[], unitName: (id: string) => string): boolean {
  if (words.length === 0) return true
  const text = [
    item.id, item.name, item.domain, item.streetDuty, item.leadDuty, item.supportDuty, ...item.basis,
    ...[item.lead, ...item.supports].map(unitName), ...item.steps.map((step) => step.what),
  ].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}

export const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter((word) => word !== '')

/**
 * How much two titles have in common, from 0 to 1: the share of neighbouring characters that stand in both (Dice). The
 * facade judges by item and community; which of twenty calls of one community is meant, people tell by the words.
 */
export function alike(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)]
  if (first.length === 0 || second.length === 0) return 0
  const left = new Map<string, number>()
  for (const pair of second) left.set(pair, (left.get(pair) ?? 0) + 1)
  const shared = first.filter((pair) => {
    const count = left.get(pair) ?? 0
    left.set(pair, count - 1)
    return count > 0
  })
  return 2 * shared.length / (first.length + second.length)
}

/** So much in common is worth a word. */
export const ALIKE = 0.35

/** Of what the facade finds, that which is more than a neighbour: the same item of the list, or almost the same words. */
export const isLikely = (one: { title: string; itemId?: string | null }, title: string, itemId: string | null | undefined) =>
  (Boolean(itemId) && one.itemId === itemId) || alike(one.title, title) >= ALIKE

/** Those whose title is closest first; equally close ones as the facade has them. */
export const closestFirst = <T extends { title: string }>(tickets: readonly T[], title: string): T[] =>
  tickets.toSorted((a, b) => alike(b.title, title) - alike(a.title, title))

function pairsOf(text: string): string[] {
  const letters = [...text.normalize('NFKC').toLowerCase().replaceAll(/[\s\p{P}]/gu, '')]
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`)
}

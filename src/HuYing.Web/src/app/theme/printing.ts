import { useSyncExternalStore } from 'react'

// Some browsers tell of printing by one of these only; a test of the page by the second.
const paper = matchMedia('print')

const listeners = new Set<() => void>()

let isOnPaper = paper.matches

const turn = (now: boolean) => {
  if (isOnPaper === now) return
  isOnPaper = now
  listeners.forEach((tell) => { tell() })
}

addEventListener('beforeprint', () => { turn(true) })
addEventListener('afterprint', () => { turn(false) })
paper.addEventListener('change', () => { turn(paper.matches) })

export const isPrinting = () => isOnPaper

export function onPrinting(tell: () => void): () => void {
  listeners.add(tell)
  return () => { listeners.delete(tell) }
}

/** Whether the page is being put on paper: for what must be made otherwise there, not only look otherwise. */
export const useIsPrinting = () => useSyncExternalStore(onPrinting, isPrinting)

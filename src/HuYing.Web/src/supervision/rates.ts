import type { DepartmentFigures, Rate } from './queries'

/** 96.4 %; nothing to judge is a dash, never 0 or 100. */
export const percent = (rate: Rate) => rate.value == null ? '—' : `${(rate.value * 100).toFixed(1)} %`

/** Percentage to one place, for files and drawings. */
export const asNumber = (rate: Rate) => rate.value == null ? null : Math.round(rate.value * 1000) / 10

/** The district's rate is that of all shares together, not the mean of the departments'. */
export function together(figures: readonly DepartmentFigures[], which: (one: DepartmentFigures) => Rate): Rate {
  const kept = figures.reduce((sum, one) => sum + which(one).kept, 0)
  const of = figures.reduce((sum, one) => sum + which(one).of, 0)
  return { kept, of, value: of === 0 ? null : kept / of }
}

export function meanScore(figures: readonly DepartmentFigures[]): number | null {
  const scored = figures.reduce((sum, one) => sum + (one.averageScore == null ? 0 : one.scored), 0)
  const points = figures.reduce((sum, one) => sum + (one.averageScore ?? 0) * one.scored, 0)
  return scored === 0 ? null : points / scored
}

import { useIsDark } from '@/app/theme/appearance'

export interface Palette {
  ink: string
  faint: string
  line: string
  paper: string
  /** In the order in which series take them; told apart by lightness as well as by hue. */
  series: readonly string[]
}

const LIGHT: Palette = {
  ink: '#16202c', faint: '#66727f', line: '#dde3ea', paper: '#ffffff',
  series: ['#1b5fa8', '#5fa97f', '#c9862b', '#8a2f27'],
}

const DARK: Palette = {
  ink: '#e6ebf1', faint: '#8d9aa9', line: '#323c48', paper: '#1a2129',
  series: ['#5ea2e8', '#62c795', '#f0b354', '#ff8278'],
}

export const usePalette = (): Palette => useIsDark() ? DARK : LIGHT

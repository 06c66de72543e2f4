import type { HolidayNotice } from './queries'

/** The notice in a text; undefined when there is none. Whether its days make sense is the facade's to judge. */
export function noticeIn(text: string): HolidayNotice | undefined {
  try {
    const { year, sources, days } = JSON.parse(text) as Partial<HolidayNotice>
    if (typeof year !== 'number' || !Array.isArray(sources) || !Array.isArray(days)) return undefined
    return { year, sources, days }
  } catch {
    return undefined
  }
}

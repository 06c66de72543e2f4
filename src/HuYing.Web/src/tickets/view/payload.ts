import type { Schemas } from '@/app/api/client'

/** What an event carries, as far as people are shown it. Kinds differ, so every member may be missing. */
export interface Payload {
  no?: number
  reason?: string
  note?: string
  result?: string
  measures?: string
  message?: string
  text?: string
  task?: string
  person?: string
  place?: string
  comment?: string
  approvedBy?: string
  document?: string
  caseNumber?: string
  outcome?: Schemas['Outcome']
  grade?: Schemas['Grade']
  class?: Schemas['TicketClass']
  clock?: Schemas['ClockKind']
  sensitivity?: Schemas['Sensitivity']
  held?: boolean
  due?: string
  total?: number
  scorecard?: Schemas['Scorecard']
  unitId?: string
  unitIds?: string[]
  photo?: string
  evidence?: string[]
  attachments?: string[]
  attachment?: { id: string; name: string }
  assignments?: { no: number; departmentId: string; role: Schemas['AssignmentRole']; task: string }[]
}

export type Entry = Schemas['TimelineEntry']

export const payloadOf = (entry: Entry): Payload => entry.payload as Payload

/** The files that an event names. */
export function filesOf(payload: Payload): string[] {
  return [payload.photo, payload.attachment?.id, ...(payload.evidence ?? []), ...(payload.attachments ?? [])]
    .filter((id): id is string => id !== undefined)
}

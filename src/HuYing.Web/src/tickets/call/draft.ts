import { newKey } from '@/app/api/intent'
import type { Schemas } from '@/app/api/client'
import type { Contact } from './contact'

export type Content = Schemas['TicketContent']

/** What the form holds: any part may still be missing. */
export type Written = Partial<Omit<Content, 'place'>> & { place?: Partial<Content['place']> }

export type Label = Schemas['Sensitivity']

/** The whole form: the content, who reported it, and who may see it. */
export type Form = Written & { contact?: Contact; sensitivity?: Label }

export interface Photo { key: string; name: string; blob: Blob; isSent: boolean }

/** A call that is being written on this device. Its keys are made once: however often it is sent, it arrives once. */
export interface Draft {
  id: string
  savedAt: number
  content: Written
  photos: Photo[]
  /** Settled when the ticket begins; from then on only the platform changes it. */
  sensitivity?: Label
  createKey: string
  submitKey: string
  /** The complainant's, from the moment of sending until it is sent; with the key under which it is recorded once. */
  contact?: { filled: Contact; key: string }
  /** The ticket, once the server has it. */
  ticketId?: string
  /** The content that the ticket has, as text: what is written later is sent after it. */
  arrived?: string
  /** Finished by the person, and on its way as soon as there is a network. */
  isWaiting: boolean
}

export const newDraft = (): Draft => ({
  id: newKey(), savedAt: Date.now(), content: {}, photos: [], createKey: newKey(), submitKey: newKey(), isWaiting: false,
})

export const photoOf = (name: string, blob: Blob): Photo => ({ key: newKey(), name, blob, isSent: false })

/** A phone or identity number of a resident: it belongs in no description, where everybody reads it. */
export const hasContact = (text: string | undefined) => /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\w)/.test(text ?? '')

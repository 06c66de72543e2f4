import type { Schemas } from '@/app/api/client'

/**
 * How to reach the complainant. While it is typed it is in the form alone: a draft is written again and again, may lie
 * on a shared computer for weeks, and needs no phone number to be gone on with. Only from the moment of sending until
 * the server has it does it go with the draft, sealed like all of its text, since a call that waits for a network would
 * otherwise arrive without it.
 */
export type Contact = Schemas['Contact']

/** What of a contact was filled in; undefined when nothing was. */
export function filledContact(written: Contact | undefined): Contact | undefined {
  const filled = Object.entries(written ?? {}).flatMap(([name, text]) => {
    const kept = text?.trim()
    return kept ? [[name, kept]] : []
  })
  return filled.length === 0 ? undefined : Object.fromEntries(filled) as Contact
}

/** As the domain's PhoneNumber has it: 5 to 20 digits, and the marks that people put between them. Nothing is no fault. */
export function isPhone(text: string | undefined): boolean {
  const plain = (text ?? '').normalize('NFKC').trim()
  return plain === '' || (/^[\d ()+.-]+$/.test(plain) && /^\d{5,20}$/.test(plain.replaceAll(/\D/g, '').replace(/^(0086|86(?=\d{10}))/, '')))
}

import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Draft } from './draft'

interface Kept { id: string; account: string; savedAt: number; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer; photos: Draft['photos'] }

interface Base extends DBSchema {
  drafts: { key: string; value: Kept; indexes: { account: string } }
  keys: { key: string; value: CryptoKey }
}

const opened = openDB<Base>('huying', 1, {
  upgrade: (base) => {
    base.createObjectStore('drafts', { keyPath: 'id' }).createIndex('account', 'account')
    base.createObjectStore('keys')
  },
})

/** The drafts of one account on this device, the latest first. */
export async function listDrafts(account: string): Promise<Draft[]> {
  const base = await opened
  const kept = await base.getAllFromIndex('drafts', 'account', account)
  const drafts = await Promise.all(kept.map((one) => unseal(base, one)))
  return drafts.filter((one) => one !== undefined).sort((a, b) => b.savedAt - a.savedAt)
}

export async function keepDraft(account: string, draft: Draft): Promise<void> {
  const base = await opened
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const { photos, ...text } = draft
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv }, await keyOf(base, account), new TextEncoder().encode(JSON.stringify(text)))
  await base.put('drafts', { id: draft.id, account, savedAt: draft.savedAt, iv, sealed, photos })
}

export async function dropDraft(id: string): Promise<void> {
  await (await opened).delete('drafts', id)
}

async function unseal(base: IDBPDatabase<Base>, kept: Kept): Promise<Draft | undefined> {
  try {
    const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, await keyOf(base, kept.account), kept.sealed)
    return { ...JSON.parse(new TextDecoder().decode(open)) as Omit<Draft, 'photos'>, photos: kept.photos }
  } catch {
    return undefined
  }
}

// The key cannot be taken out of the browser: who copies its files has no text in clear.
async function keyOf(base: IDBPDatabase<Base>, account: string): Promise<CryptoKey> {
  const known = await base.get('keys', account)
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await base.put('keys', made, account)
  return made
}

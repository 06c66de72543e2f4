/**
 * One thing that a person wants to happen once. Its key goes along with every attempt, so that a retry cannot do it
 * twice; another content, or the next one after it was done, is another intent.
 */
export class Intent {
  #key = ''

  #content = ''

  /** The key for this content. */
  keyOf(content: unknown): string {
    const text = JSON.stringify(content ?? null)
    if (this.#key === '' || text !== this.#content) {
      this.#key = newKey()
      this.#content = text
    }
    return this.#key
  }

  done(): void {
    this.#key = ''
  }
}

export function newKey(): string {
  // randomUUID needs a secure context, which http by name is not.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The word by which the server lets this page add style sheets. */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
}

/**
 * Some parts of the component library add a style sheet without being told the nonce (locking the scroll behind a
 * drawer, measuring a scroll bar). Sheets that our own scripts make are ours; those in markup still need the nonce.
 */
export function nonceForOwnSheets(): void {
  const nonce = styleNonce()
  const create = document.createElement.bind(document) as (tag: string, options?: ElementCreationOptions) => HTMLElement
  document.createElement = ((tag: string, options?: ElementCreationOptions) => {
    const made = create(tag, options)
    if (nonce !== undefined && tag === 'style') made.nonce = nonce
    return made
  }) as typeof document.createElement
}

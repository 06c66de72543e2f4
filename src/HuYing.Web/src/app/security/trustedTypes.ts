/**
 * The policy requires trusted types. Nothing here makes markup from strings; libraries only set style sheets and empty
 * strings through the same members, and those hold no tag.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown
}

const OWN_SCRIPTS = ['/sw.js']

export function withoutTags(text: string): string {
  if (text.includes('<')) throw new TypeError('Markup from a string is refused.')
  return text
}

const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
trusted?.createPolicy('default', {
  createHTML: withoutTags,
  createScriptURL: (address) => {
    if (!OWN_SCRIPTS.includes(address)) throw new TypeError('A script from a string is refused.')
    return address
  },
})

// Must be the first module of the page: the policy has to exist before any library writes markup (finding C16).

/** Lets plain text and our own script addresses through and throws on everything else. */
const allowed = {
  createHTML(markup: string): string {
    if (markup.includes('<')) throw new TypeError('Markup may not be written into the page as a string.')
    return markup
  },
  createScriptURL(address: string): string {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError('Scripts come from the app only.')
    return address
  },
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: typeof allowed): unknown
}

// TypeScript 7's DOM library does not declare Trusted Types yet.
const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes
factory?.createPolicy('default', allowed)

/** The nonce that this document's policy lets style elements carry; a fresh one for each load. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

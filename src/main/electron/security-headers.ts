/**
 * The header of every `app://` response. A worker obeys the policy of its own response, so scripts, wasm and
 * documents carry it too, not only the page (criterion S2, finding C1).
 * The nonce is for the style elements that Mantine and CodeMirror write; a fresh one for each document.
 */
export function securityHeaders(styleNonce: string, devServer?: string): Record<string, string> {
  return {
    'Content-Security-Policy': devServer ? developmentPolicy(devServer) : policy(styleNonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), midi=(), usb=(), serial=(), hid=(), bluetooth=(), microphone=(self)',
  }
}

function policy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "font-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default pdfjs-worker',
  ].join('; ')
}

/** Hot reload needs inline scripts, inline styles and a web socket; never used by a built app. */
function developmentPolicy(devServer: string): string {
  const socket = devServer.replace(/^http/, 'ws')
  return `default-src 'self' 'unsafe-inline' ${devServer} ${socket}; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'; base-uri 'none'`
}

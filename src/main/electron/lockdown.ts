import { app, type Session, session, type WebContents } from 'electron'
import { APP_SCHEME, isAppUrl } from './origin.ts'

/** What the lock-down asks the rest of the shell. */
export interface LockdownParts {
  /** A link the person clicked that leaves the app; asks first. */
  readonly openExternal: (address: string, from: WebContents) => void
  /** True only while a screen that records asked for the microphone, and for the page that holds it. */
  readonly mayRecord: (page: WebContents | null) => boolean
  readonly devServer?: string | undefined
}

/** Shuts every way out of the page (criteria S8, S9, S11, S12, S13). Call before the first window. */
export function lockDown(parts: LockdownParts): void {
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents, parts))
  const own = session.defaultSession
  lockPermissions(own, parts)
  lockNetwork(own, parts.devServer)
  own.on('will-download', (event) => event.preventDefault())
  // Only this stops the look-up of a dictionary host at every start on Linux; the switches do not (S11).
  own.setSpellCheckerLanguages([])
}

function lockNavigation(contents: WebContents, parts: LockdownParts): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    parts.openExternal(url, contents)
    return { action: 'deny' }
  })
  // The policy of the page does not cover peer connections (C13).
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

function lockPermissions(own: Session, parts: LockdownParts): void {
  own.setPermissionRequestHandler((page, permission, decide, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const isAudioOnly = types.length === 1 && types[0] === 'audio'
    decide(permission === 'media' && isAudioOnly && details.isMainFrame && isAppUrl(details.requestingUrl) && parts.mayRecord(page))
  })
  own.setPermissionCheckHandler((page, permission, origin, details) => {
    return permission === 'media' && details.mediaType === 'audio' && details.isMainFrame && isAppUrl(origin) && parts.mayRecord(page)
  })
  own.setDevicePermissionHandler(() => false)
  own.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}

function lockNetwork(own: Session, devServer: string | undefined): void {
  const devHost = devServer ? new URL(devServer).host : null
  own.webRequest.onBeforeRequest((details, answer) => {
    const url = new URL(details.url)
    const isOurs = url.protocol === `${APP_SCHEME}:` || url.protocol === 'devtools:' || (devHost !== null && url.host === devHost)
    answer({ cancel: !isOurs })
  })
}

import { app } from 'electron'
import { askOnce, type UpdateFeed } from '../core/ask-once.ts'

/** Set when the app is built (electron.vite.config.ts); empty: nobody is asked. */
declare const UPDATE_FEED: string

/**
 * Who is asked for a newer version, when somebody wants to know. Outside a packaged app `WORKBENCH_UPDATE_FEED` may name
 * another address, also one on this machine, so that a journey can answer.
 */
export function updateFeed(): UpdateFeed | null {
  const named = app.isPackaged ? undefined : process.env.WORKBENCH_UPDATE_FEED
  const address = addressOf(named ?? UPDATE_FEED, named !== undefined)
  return address && { host: address.hostname, ask: (signal) => askOnce(address, signal) }
}

function addressOf(text: string, mayBeHere: boolean): URL | null {
  if (!URL.canParse(text)) return null
  const address = new URL(text)
  if (address.username !== '' || address.password !== '') return null
  const isHere = mayBeHere && address.protocol === 'http:' && address.hostname === '127.0.0.1'
  return address.protocol === 'https:' || isHere ? address : null
}

import './app/trusted-types.ts'
import './app/library-nonce.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './ui/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { askAhead } from './app/ask-ahead.ts'
import { applyAwaitedStyles } from './app/awaited-styles.ts'
import { createQueryClient } from './client/query-client.ts'
import { styleNonce } from './ui/style-nonce.ts'

// The name under which Mantine's dialogs look for the nonce of the style they add while one is open.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

const queries = createQueryClient()
askAhead(queries)
await applyAwaitedStyles()

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')
createRoot(root).render(
  <StrictMode>
    <App queries={queries} />
  </StrictMode>,
)

import '../trusted-types.ts'
import '../library-nonce.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../../ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient, followChanges } from '../../client/query-client.ts'
import { styleNonce } from '../../ui/style-nonce.ts'
import { mantineVariables, theme } from '../../ui/theme.ts'
import { ChosenKeys } from '../shortcuts/ChosenKeys.tsx'
import { MiniPage } from './MiniPage.tsx'

const queries = createQueryClient()
followChanges(queries, new AbortController().signal).catch(() => {
  // Ends with the window.
})

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={mantineVariables} getStyleNonce={styleNonce}>
      <QueryClientProvider client={queries}>
        <ChosenKeys>
          <MiniPage />
        </ChosenKeys>
        <Notifications position="top-center" />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)

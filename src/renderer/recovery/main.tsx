import '../app/trusted-types.ts'
import '@mantine/core/styles.css'
import '../ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { styleNonce } from '../ui/style-nonce.ts'
import { theme } from '../ui/theme.ts'
import { RecoveryPage } from './RecoveryPage.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <RecoveryPage />
    </MantineProvider>
  </StrictMode>,
)

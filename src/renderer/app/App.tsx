import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useLayoutEffect } from 'react'
import { followChanges } from '../client/query-client.ts'
import { PaperMemory } from '../features/reader/paper-memory.tsx'
import { styleNonce } from '../ui/style-nonce.ts'
import { mantineVariables, theme } from '../ui/theme.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { router } from './routes.tsx'
import { ChosenKeys } from './shortcuts/ChosenKeys.tsx'

/** @param queries may have been asked something already */
export function App({ queries }: { readonly queries: QueryClient }) {
  // What the page began with goes with the paint that takes its place.
  useLayoutEffect(() => document.getElementById('first-frame')?.remove(), [])
  useEffect(() => {
    const end = new AbortController()
    void followChanges(queries, end.signal).catch(() => {
      // Ends with the page; main's side ends with the port.
    })
    return () => end.abort()
  }, [queries])
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={mantineVariables} getStyleNonce={styleNonce}>
      <QueryClientProvider client={queries}>
        <ErrorBoundary>
          <ChosenKeys>
            <PaperMemory>
              <RouterProvider router={router} />
            </PaperMemory>
          </ChosenKeys>
        </ErrorBoundary>
        <Notifications position="bottom-right" />
      </QueryClientProvider>
    </MantineProvider>
  )
}

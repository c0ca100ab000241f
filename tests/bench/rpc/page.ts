import { client } from '../../../src/renderer/client/client.ts'

/** Put into the app's page by the bench: the page's own way to main, reachable by name. */
Reflect.set(globalThis, 'bench', {
  read: () => client.drafts.draft({ scope: 'bench' }),
  write: (text: string) => client.drafts.save({ scope: 'bench', body: text }),
})

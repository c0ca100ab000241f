/** The words of the shell. */
export const TEXT = {
  appName: 'Prepbench',
  surfaces: { today: 'Today', plan: 'Plan', read: 'Read', journal: 'Journal', settings: 'Settings' },
  navigation: 'Main navigation',
  failure: {
    title: 'This page has failed',
    body: 'Nothing you wrote is lost: everything saved itself while you typed. Reload to go on.',
    reload: 'Reload',
  },
  loading: 'Loading…',
} as const

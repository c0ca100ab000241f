import { TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { endpoints } from '../../client/client.ts'
import { KeyCaps } from '../../ui/actions/KeyCaps.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { shortcutsOf } from '../shortcuts/catalogue.ts'
import { keysNow } from '../shortcuts/conflicts.ts'
import { TEXT as APP } from '../text.ts'
import classes from './Help.module.css'
import { findHelp, HELP, type HelpPage } from './help-pages.ts'

const TEXT = APP.help

/** What each surface is for, without a network: pages on the left, the chosen one beside them. */
export function HelpView() {
  const { topic } = useSearch({ from: '/help' })
  const [typed, setTyped] = useState('')
  const found = findHelp(typed)
  const shown = found.find((page) => page.topic === topic) ?? (typed === '' ? HELP[0] : found[0])
  return (
    <>
      <PageHeader title={TEXT.title} subtitle={TEXT.subtitle} />
      <div className={classes.columns}>
        <nav className={classes.list} aria-label={TEXT.pages}>
          <TextInput
            aria-label={TEXT.search}
            placeholder={TEXT.search}
            value={typed}
            mb="sm"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {found.map((page) => (
            <Link
              key={page.topic}
              to="/help"
              search={{ topic: page.topic }}
              className={classes.link}
              aria-current={page === shown ? 'page' : undefined}
            >
              {page.title}
            </Link>
          ))}
        </nav>
        {shown ? <Page page={shown} /> : <EmptyState {...TEXT.nothing} />}
      </div>
    </>
  )
}

function Page({ page }: { readonly page: HelpPage }) {
  const { data } = useQuery(endpoints.settings.all.queryOptions())
  const all = shortcutsOf(data?.showsAllRatings ?? false)
  return (
    <article className={classes.page} aria-label={page.title}>
      <Title order={2} size="h3" className={classes.title}>
        {page.title}
      </Title>
      {page.says.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {page.keys.map((group) => (
        <section key={group} aria-label={TEXT.keys(group)}>
          <h3 className={classes.heading}>{TEXT.keys(group)}</h3>
          <dl className={classes.keys}>
            {all
              .filter((shortcut) => shortcut.group === group)
              .map((shortcut) => ({ ...shortcut, now: keysNow(shortcut, data?.shortcuts ?? {}) }))
              .filter(({ now }) => now.length > 0)
              .map(({ id, label, now }) => (
                <div key={id} className={classes.line}>
                  <dt>{label}</dt>
                  <dd>
                    {now.map((keys) => (
                      <KeyCaps key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </article>
  )
}

import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { SearchView } from '../../features/search/SearchView.tsx'
import { TEXT } from '../../features/search/text.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'

const route = getRouteApi('/search')

/** Search over everything. What was typed is in the address, so Back comes back to the hits. */
export function SearchPage() {
  const { q = '', kind = null } = route.useSearch()
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={TEXT.title} />
      <SearchView
        text={q}
        only={kind}
        onSearch={(text, only) =>
          void navigate({ to: '/search', search: { ...(text ? { q: text } : {}), ...(only ? { kind: only } : {}) }, replace: true })
        }
      />
    </>
  )
}

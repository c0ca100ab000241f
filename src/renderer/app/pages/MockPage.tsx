import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { MockId } from '../../../shared/kernel/ids.ts'
import { MockView } from '../../features/interviews/MockView.tsx'
import { CATEGORY_NAMES } from '../../features/practice/text.ts'
import { MockRecordings } from '../../features/recordings/KeptSound.tsx'
import { MockRecorder } from '../../features/recordings/MockRecorder.tsx'

const route = getRouteApi('/interviews/mocks/$mockId')

/** One mock interview: the bank gives its questions, the recorder its sound. */
export function MockPage() {
  const mockId = route.useParams().mockId as MockId
  const { sheet = false } = route.useSearch()
  const navigate = useNavigate()
  return (
    <MockView
      key={mockId}
      mockId={mockId}
      categories={CATEGORY_NAMES}
      isSheet={sheet}
      onSheet={(isShown) => void navigate({ to: '/interviews/mocks/$mockId', params: { mockId }, search: isShown ? { sheet: true } : {} })}
      recorder={<MockRecorder subject={{ mockId }} />}
      recordings={<MockRecordings mockId={mockId} />}
    />
  )
}

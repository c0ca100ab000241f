import { Library } from '../../features/papers/Library.tsx'

export function LibraryPage() {
  return <Library />
}

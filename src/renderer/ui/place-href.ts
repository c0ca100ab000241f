import type { Place } from '../../shared/kernel/place.ts'

/** The app's own address of a place. */
export function placeHref(place: Place): string {
  switch (place.kind) {
    case 'paper':
      return `#/read/${place.paperId}`
    case 'page':
      return `#/read/${place.paperId}${fields({ page: place.pageIndex, find: place.find })}`
    case 'mark':
      return `#/read/${place.paperId}${fields({ page: place.pageIndex, mark: place.markId })}`
    case 'entry':
      return `#/journal/${place.entryId}${fields({ find: place.find })}`
    case 'question':
      return `#/practice/questions/${place.questionId}`
    case 'session':
      return `#/sessions/${place.sessionId}`
    case 'round':
      return `#/interviews/rounds/${place.roundId}`
    case 'story':
      return `#/interviews/stories/${place.storyId}`
    case 'project':
      return `#/interviews/projects/${place.projectId}`
    case 'block':
      return '#/plan'
  }
}

/** Fields of an address, empty ones left out. Words that look like a number or a list are quoted, because the router reads JSON. */
function fields(values: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(typeof value === 'string' && isJson(value) ? JSON.stringify(value) : value)}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Runs work and yields the share it has done whenever that changes; answers with what the work does. */
export async function* reported<Value>(
  work: (report: (share: number) => void) => Promise<Value>,
): AsyncGenerator<{ kind: 'progress'; share: number }, Value> {
  let share = 0
  let wake = () => {}
  let end: { readonly value: Value } | null = null
  const working = work((done) => {
    share = done
    wake()
  }).then((value) => {
    end = { value }
  })
  // A failure is thrown below, where it is awaited.
  working.catch(() => {})
  for (let said = -1; end === null; ) {
    if (share > said) {
      said = share
      yield { kind: 'progress', share: Math.min(1, share) }
    }
    if (share > said || end !== null) continue
    const more = new Promise<void>((resolve) => {
      wake = resolve
    })
    await Promise.race([working, more])
  }
  return (end as { readonly value: Value }).value
}

/** The app's styles, which the start page loads without waiting for them; nothing is drawn before they hold. */
export async function applyAwaitedStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[data-awaited]')]
  await Promise.all(links.map(loaded))
  for (const link of links) link.media = 'all'
}

/** Also when it can't be loaded: words without style are better than none. */
function loaded(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    if (link.sheet) return resolve()
    link.addEventListener('load', () => resolve(), { once: true })
    link.addEventListener('error', () => resolve(), { once: true })
  })
}

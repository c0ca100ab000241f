import { Component, memo, type ReactNode, useState } from 'react'
import Markdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { CodeText } from '../code/CodeText.tsx'
import { linkReferences, readReferenceAddress } from '../references/link-references.ts'
import { ReferenceLink } from '../references/ReferenceLink.tsx'
import { Formula } from './Formula.tsx'
import classes from './MarkdownView.module.css'
import { useOpenAttachment } from './open-attachment.ts'
import { plainDollars } from './plain-dollars.ts'
import { attachmentIn, keptMedia, linkTarget } from './safe-link.ts'
import { SANITIZE_SCHEMA } from './sanitize-schema.ts'

/** Longer text is cut: parsing is quadratic for some inputs, and a preview must not make typing wait (criterion B18). */
export const PREVIEW_CHARS = 30_000

export interface MarkdownViewProps {
  readonly text: string
  /** Shown under a text that was cut. */
  readonly cutNotice: string
  /** Shown instead of a text that nests too deeply to be drawn. */
  readonly failedNotice: string
}

/** Markdown as the person reads it. Raw HTML is left out, and nothing is fetched: an image is its words and a link, unless it is kept here. */
export const MarkdownView = memo(function MarkdownView({ text, cutNotice, failedNotice }: MarkdownViewProps) {
  const isCut = text.length > PREVIEW_CHARS
  return (
    <div className={classes.prose}>
      <TooDeepBoundary key={text} notice={failedNotice}>
        <Markdown
          skipHtml
          remarkPlugins={[remarkGfm, remarkMath, plainDollars, linkReferences]}
          remarkRehypeOptions={{ clobberPrefix: '' }}
          rehypePlugins={[[rehypeSanitize, SANITIZE_SCHEMA]]}
          urlTransform={(address) => address}
          components={COMPONENTS}
        >
          {isCut ? text.slice(0, PREVIEW_CHARS) : text}
        </Markdown>
      </TooDeepBoundary>
      {isCut ? <p className={classes.notice}>{cutNotice}</p> : null}
    </div>
  )
})

const COMPONENTS: Components = {
  a: ({ href, children }) => <Linked href={href}>{children}</Linked>,
  img: ({ src, alt }) => <Picture src={typeof src === 'string' ? src : ''} alt={alt ?? ''} />,
  code: ({ className, children }) =>
    className?.includes('math-') ? (
      <Formula tex={String(children)} isDisplay={className.includes('math-display')} />
    ) : (
      <code className={className}>
        <Coloured className={className}>{children}</Coloured>
      </code>
    ),
  pre: ({ node, children }) => {
    const [only] = node?.children ?? []
    const isFormula = only?.type === 'element' && String(only.properties.className).includes('math-display')
    if (isFormula) return <div>{children}</div>
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    return <pre tabIndex={0}>{children}</pre>
  },
  // Not a control: nothing happens when it is clicked, so it is a picture with a name.
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'Done' : 'To do'} className={classes.box}>
      {checked ? '☑' : '☐'}
    </span>
  ),
  // A wide table scrolls in itself; it can be reached by keyboard because of that.
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <div className={classes.scroller} tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
}

/** Code that says its language is shown in its colours. */
function Coloured({ className, children }: { readonly className: string | undefined; readonly children: ReactNode }) {
  const language = /\blanguage-([\w+-]+)/.exec(className ?? '')?.[1]
  if (language === undefined || typeof children !== 'string') return children
  return <CodeText code={children} language={language.toLowerCase()} />
}

/** A sound that is kept here can be played; anything else is a link. */
function Linked({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  const media = keptMedia(href)
  if (media?.kind !== 'sound') return <SafeLink href={href}>{children}</SafeLink>
  // biome-ignore lint/a11y/useMediaCaption: somebody's card has no captions; its words stand beside it.
  return <audio controls preload="none" src={media.src} aria-label={String(children)} className={classes.sound} />
}

/** A picture that is kept here is shown; one from elsewhere is its words and a link. */
function Picture({ src, alt }: { readonly src: string; readonly alt: string }) {
  const media = keptMedia(src)
  if (media?.kind === 'picture') return <img src={media.src} alt={alt} className={classes.picture} />
  const attachmentId = attachmentIn(src)
  if (attachmentId) return <AttachedPicture key={attachmentId} attachmentId={attachmentId} alt={alt} />
  return <SafeLink href={src}>{alt || src}</SafeLink>
}

/** Main sends nothing but pictures; whatever else the text calls one can be opened like any other file. */
function AttachedPicture({ attachmentId, alt }: { readonly attachmentId: string; readonly alt: string }) {
  const [isNone, setIsNone] = useState(false)
  if (isNone) return <AttachmentLink attachmentId={attachmentId}>{alt || attachmentId}</AttachmentLink>
  return <img src={`/attachment/${attachmentId}`} alt={alt} className={classes.picture} onError={() => setIsNone(true)} />
}

/** A file that main opens once the person said so; its words where nobody offers to. */
function AttachmentLink({ attachmentId, children }: { readonly attachmentId: string; readonly children: ReactNode }) {
  const open = useOpenAttachment()
  if (!open) return <span>{children}</span>
  return (
    <button type="button" className={classes.attachment} onClick={() => open(attachmentId)}>
      {children}
    </button>
  )
}

/** A link where it may be one, else its words. */
function SafeLink({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  const reference = readReferenceAddress(href)
  if (reference) return <ReferenceLink {...reference} label={typeof children === 'string' ? children : ''} />
  const attachmentId = attachmentIn(href)
  if (attachmentId) return <AttachmentLink attachmentId={attachmentId}>{children}</AttachmentLink>
  const target = linkTarget(href)
  if (!target) return <span>{children}</span>
  if (target.kind === 'inside') return <a href={target.href}>{children}</a>
  return (
    <a href={target.href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}

interface TooDeepProps {
  readonly notice: string
  readonly children: ReactNode
}

/** Ten thousand nested quotes overflow the parser's stack; that is the text's fault and must stay its own. */
class TooDeepBoundary extends Component<TooDeepProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <p className={classes.notice}>{this.props.notice}</p> : this.props.children
  }
}

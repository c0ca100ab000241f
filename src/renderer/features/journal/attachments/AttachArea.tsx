import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react'
import classes from './Attachments.module.css'
import { ATTACHMENT_TEXT as TEXT } from './attachment-text.ts'

interface AttachAreaProps {
  readonly onDrop: (files: readonly File[]) => void
  readonly onPaste: (files: readonly File[]) => void
  readonly children: ReactNode
}

/**
 * Takes files that are dropped or pasted anywhere in it, before the text field and the window's own drop zone see them.
 * A copied text that brings a picture of itself along is pasted as text.
 */
export function AttachArea({ onDrop, onPaste, children }: AttachAreaProps) {
  const [isOver, setIsOver] = useState(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button and the keyboard do the same.
    <div
      className={classes.area}
      onDragOverCapture={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
        setIsOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      }}
      onDropCapture={(event) => {
        setIsOver(false)
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        onDrop([...event.dataTransfer.files])
      }}
      onPasteCapture={(event: ClipboardEvent) => {
        const files = [...event.clipboardData.files]
        if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return
        event.preventDefault()
        event.stopPropagation()
        onPaste(files)
      }}
    >
      {children}
      {isOver ? <div className={classes.drop}>{TEXT.dropHere}</div> : null}
    </div>
  )
}

import { IconFileDownload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { isTyping } from '../../ui/actions/action.ts'
import classes from './Import.module.css'
import { IMPORT_TEXT } from './import-text.ts'

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void
  /** Something that is no file was dropped; the sentence says so. */
  readonly onRefused: (sentence: string) => void
}

/** The whole window takes dropped files. What comes from inside the page, or falls into a text field, is not its business. */
export function DropZone({ onFiles, onRefused }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false)
  const handlers = useRef({ onFiles, onRefused })
  handlers.current = { onFiles, onRefused }

  useEffect(() => {
    let isInternal = false
    const concerns = (event: DragEvent) => !isInternal && !event.defaultPrevented && event.dataTransfer !== null
    const onDragStart = () => {
      isInternal = true
    }
    const onDragEnd = () => {
      isInternal = false
      setIsOver(false)
    }
    const onDragOver = (event: DragEvent) => {
      if (!concerns(event) || !event.dataTransfer) return
      const hasFiles = event.dataTransfer.types.includes('Files')
      if (!hasFiles && isTyping(event.target)) return
      // Without this Chromium would open the file instead of dropping it.
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      if (hasFiles) setIsOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      // Null: the pointer has left the window, not just one element.
      if (event.relatedTarget === null) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setIsOver(false)
      if (!concerns(event) || !event.dataTransfer) return
      const files = [...event.dataTransfer.files]
      if (files.length === 0 && isTyping(event.target)) return
      event.preventDefault()
      if (files.length > 0) handlers.current.onFiles(files)
      else handlers.current.onRefused(refusal(event.dataTransfer))
    }
    window.addEventListener('dragstart', onDragStart, true)
    window.addEventListener('dragend', onDragEnd, true)
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragstart', onDragStart, true)
      window.removeEventListener('dragend', onDragEnd, true)
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])

  if (!isOver) return null
  return (
    <div className={classes.overlay}>
      <div className={classes.target}>
        <IconFileDownload size={48} stroke={1.25} aria-hidden />
        {IMPORT_TEXT.dropHere}
      </div>
    </div>
  )
}

function refusal(data: DataTransfer): string {
  if (/<img\b/i.test(data.getData('text/html'))) return IMPORT_TEXT.notFiles.picture
  return data.types.includes('text/uri-list') ? IMPORT_TEXT.notFiles.link : IMPORT_TEXT.notFiles.text
}

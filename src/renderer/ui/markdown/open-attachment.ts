import { createContext, useContext } from 'react'

/** Opens the attachment by that id; whoever shows a text that may have some gives one. */
type OpenAttachment = (attachmentId: string) => void

const OpenAttachmentContext = createContext<OpenAttachment | null>(null)
export const OpenAttachmentProvider = OpenAttachmentContext.Provider

export function useOpenAttachment(): OpenAttachment | null {
  return useContext(OpenAttachmentContext)
}

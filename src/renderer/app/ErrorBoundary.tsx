import { Component, type ReactNode } from 'react'
import { FailureNotice } from './FailureNotice.tsx'

/** Catches defects of what stands around every surface; those of a surface are caught by the router, beside the sidebar. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <FailureNotice /> : this.props.children
  }
}

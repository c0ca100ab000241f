// pdf.js ships no types for its worker. Loaded as a module it serves the thread it is in.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}

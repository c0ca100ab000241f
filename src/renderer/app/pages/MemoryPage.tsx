export { MemoryView as MemoryPage } from '../../features/practice/memory/MemoryView.tsx'

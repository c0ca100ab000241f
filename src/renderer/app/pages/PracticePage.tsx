export { PracticeHome as PracticePage } from '../../features/practice/PracticeHome.tsx'

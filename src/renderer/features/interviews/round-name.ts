import type { RoundSummary } from '../../../shared/features/interviews/rounds.contract.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'

/** What a round is called: its company and role, or its format while neither is known. */
export function roundName({ company, role, format }: Pick<RoundSummary, 'company' | 'role' | 'format'>): string {
  return [company.trim(), role.trim()].filter(Boolean).join(' · ') || FORMAT_NAMES[format]
}

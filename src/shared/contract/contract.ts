import { settingsContract } from '../features/settings/settings.contract.ts'
import { systemContract } from '../features/system/system.contract.ts'

/** Every question and every order of the app; one line a feature. */
export const contract = {
  settings: settingsContract,
  system: systemContract,
}
export type Contract = typeof contract

import { mocksContract } from './mocks.contract.ts'

export const interviewsContract = { ...mocksContract }

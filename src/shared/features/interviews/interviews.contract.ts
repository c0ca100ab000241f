import { mocksContract } from './mocks.contract.ts'
import { roundsContract } from './rounds.contract.ts'

export const interviewsContract = { ...mocksContract, ...roundsContract }

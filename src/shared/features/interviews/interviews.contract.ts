import { mocksContract } from './mocks.contract.ts'
import { roundsContract } from './rounds.contract.ts'
import { storiesContract } from './stories.contract.ts'

export const interviewsContract = { ...mocksContract, ...roundsContract, ...storiesContract }

/** Why an archive is not read. */
export type ZipProblemName = 'not-a-zip' | 'damaged-zip' | 'encrypted' | 'too-many-entries' | 'unsafe-name' | 'symlink' | 'bomb'

/** An archive breaks a rule; nothing of it is used. */
export class ZipProblem extends Error {
  readonly problem: ZipProblemName

  constructor(problem: ZipProblemName) {
    super(`The archive is refused: ${problem}.`)
    this.name = 'ZipProblem'
    this.problem = problem
  }
}

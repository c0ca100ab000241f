/** Words of the sample campaign. */
export const TEXT = {
  offerTitle: 'New here? Look around with a sample',
  offer:
    'A week of planned work, a paper we wrote for practice with one finished session, and a mock, an interview, two stories and a project to look at. It goes in one click.',
  install: 'Add the sample campaign',
  installing: 'Adding the sample campaign…',
  installed: 'The sample campaign is here. Remove it whenever you like: what you add stays.',
  installFailed: 'The sample campaign could not be added. Nothing was changed; try again, or add a paper of your own.',
  notice: 'This is a sample campaign: its plan, paper, interviews and stories are invented.',
  remove: 'Remove the sample',
  removed: 'The sample campaign was removed. What you wrote yourself is still here.',
  removeFailed: 'The sample campaign could not be removed. Nothing was changed.',
  sessionRunning: 'A session is running on the sample paper. End it first, then remove the sample.',
  restoreFailed: 'The sample campaign could not be brought back.',
  installLabel: 'Add the sample campaign',
  removeLabel: 'Remove the sample campaign',
  group: 'Sample',
} as const

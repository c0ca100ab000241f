import { Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'

/** Whose work the app is made of, each with its licence. */
export function LicencesDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { data: licences, isError } = useQuery(endpoints.system.licences.queryOptions({ enabled: isOpen }))
  const words = TEXT.about
  return (
    <Modal opened={isOpen} onClose={onClose} title={words.licencesTitle} size="lg">
      {isError ? <Text size="sm">{words.licencesUnread}</Text> : null}
      {licences ? <Text size="sm">{licences.length > 0 ? words.licencesHint(licences.length) : words.noLicences}</Text> : null}
      <ul className={classes.licences}>
        {licences?.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                {[name, version].filter((part) => part !== '').join(' ')}
                <span className={classes.hint}> {licence}</span>
              </summary>
              <pre>{text || words.noText}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

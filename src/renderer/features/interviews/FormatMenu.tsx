import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { FORMAT_NAMES, INTERVIEW_FORMATS, type InterviewFormat } from '../../../shared/kernel/interview-formats.ts'

interface FormatMenuProps {
  readonly label: string
  readonly onChoose: (format: InterviewFormat) => void
}

/** Begins something new by the format of the interview. */
export function FormatMenu({ label, onChoose }: FormatMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button leftSection={<IconPlus size={18} aria-hidden />}>{label}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {INTERVIEW_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => onChoose(format)}>
            {FORMAT_NAMES[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

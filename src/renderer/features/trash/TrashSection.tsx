import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import classes from './Trash.module.css'
import { TEXT } from './text.ts'

/** The part of the settings that leads to what was deleted. */
export function TrashSection() {
  return (
    <Stack component="section" gap="sm" aria-labelledby="trash-title">
      <Title order={2} size="h4" id="trash-title">
        {TEXT.title}
      </Title>
      <Text className={classes.soft}>{TEXT.intro}</Text>
      <div>
        <Anchor component={Link} to="/trash">
          {TEXT.open}
        </Anchor>
      </div>
    </Stack>
  )
}

import { Button, Text, Title } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import classes from './Sample.module.css'
import { TEXT } from './text.ts'
import { useInstallSample } from './use-sample-orders.ts'

/** Offers the sample campaign while the store is empty; nothing otherwise. */
export function SampleOffer() {
  const status = useQuery(endpoints.sample.status.queryOptions())
  const install = useInstallSample()
  if (!status.data?.isFresh) return null
  return (
    <section className={classes.offer} aria-labelledby="sample-offer">
      <div>
        <Title order={2} size="h5" id="sample-offer">
          {TEXT.offerTitle}
        </Title>
        <Text c="var(--pb-ink-soft)" maw="60rem" mt={4}>
          {TEXT.offer}
        </Text>
      </div>
      <Button
        flex="none"
        leftSection={<IconSparkles size={16} aria-hidden />}
        loading={install.isPending}
        onClick={() => install.mutate(undefined)}
      >
        {TEXT.install}
      </Button>
    </section>
  )
}

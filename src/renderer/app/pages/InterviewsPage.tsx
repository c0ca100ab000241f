import { Tabs } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import classes from '../../features/interviews/Interviews.module.css'
import { MockList, NewMockMenu } from '../../features/interviews/MockList.tsx'
import { ProjectList } from '../../features/interviews/ProjectList.tsx'
import { NewRoundMenu, RoundList } from '../../features/interviews/RoundList.tsx'
import { RubricsEditor } from '../../features/interviews/RubricsEditor.tsx'
import { StoryList } from '../../features/interviews/StoryList.tsx'
import { TEXT } from '../../features/interviews/text.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { INTERVIEW_TABS, type InterviewTab } from '../interview-tabs.ts'

const route = getRouteApi('/interviews')

/** Everything about interviews, rehearsed and real. */
export function InterviewsPage() {
  const { tab = 'mocks' } = route.useSearch()
  const navigate = useNavigate()
  return (
    <div className={classes.page}>
      <PageHeader title={TEXT.title} width="cards">
        {tab === 'mocks' ? <NewMockMenu /> : tab === 'rounds' ? <NewRoundMenu /> : null}
      </PageHeader>
      <Tabs value={tab} onChange={(value) => void navigate({ to: '/interviews', search: { tab: (value ?? 'mocks') as InterviewTab } })}>
        <Tabs.List className={classes.tabs} aria-label={TEXT.tabs.label}>
          {INTERVIEW_TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {TEXT.tabs[value]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="mocks">{tab === 'mocks' ? <MockList /> : null}</Tabs.Panel>
        <Tabs.Panel value="rounds">{tab === 'rounds' ? <RoundList /> : null}</Tabs.Panel>
        <Tabs.Panel value="stories">{tab === 'stories' ? <StoryList /> : null}</Tabs.Panel>
        <Tabs.Panel value="projects">{tab === 'projects' ? <ProjectList /> : null}</Tabs.Panel>
        <Tabs.Panel value="rubrics">{tab === 'rubrics' ? <RubricsEditor /> : null}</Tabs.Panel>
      </Tabs>
    </div>
  )
}

import { z } from 'zod'

// Id types live in the kernel so that one feature can name another's id without importing that feature.
const id = () => z.string().min(1).max(64)

export const PaperId = id().brand<'PaperId'>()
export type PaperId = z.infer<typeof PaperId>
export const MarkId = id().brand<'MarkId'>()
export type MarkId = z.infer<typeof MarkId>
export const ProtocolId = id().brand<'ProtocolId'>()
export type ProtocolId = z.infer<typeof ProtocolId>
/** A timed run of the one clock; a reading session has the id of its run. */
export const SessionId = id().brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>
export const RecordingId = id().brand<'RecordingId'>()
export type RecordingId = z.infer<typeof RecordingId>
export const BlockId = id().brand<'BlockId'>()
export type BlockId = z.infer<typeof BlockId>
/** A block that comes again; its occurrences are named `<series>.<day>` until they have a row, and that name stays. */
export const SeriesId = z.string().min(1).max(50).brand<'SeriesId'>()
export type SeriesId = z.infer<typeof SeriesId>
/** A change of several blocks that can be taken back as one. */
export const PlanChangeId = id().brand<'PlanChangeId'>()
export type PlanChangeId = z.infer<typeof PlanChangeId>
/** Somebody's calendar, read from a file. */
export const CalendarId = id().brand<'CalendarId'>()
export type CalendarId = z.infer<typeof CalendarId>
export const CampaignId = id().brand<'CampaignId'>()
export type CampaignId = z.infer<typeof CampaignId>
/** An interview of a campaign, by its date. */
export const InterviewDateId = id().brand<'InterviewDateId'>()
export type InterviewDateId = z.infer<typeof InterviewDateId>
/** How the weeks before an interview are filled. */
export const TemplateId = id().brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>
export const TimeEntryId = id().brand<'TimeEntryId'>()
export type TimeEntryId = z.infer<typeof TimeEntryId>
export const JournalEntryId = id().brand<'JournalEntryId'>()
export type JournalEntryId = z.infer<typeof JournalEntryId>
export const JournalTemplateId = id().brand<'JournalTemplateId'>()
export type JournalTemplateId = z.infer<typeof JournalTemplateId>
export const QuestionId = id().brand<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>
export const CardId = id().brand<'CardId'>()
export type CardId = z.infer<typeof CardId>
/** A filter of the question bank that somebody named. */
export const BankViewId = id().brand<'BankViewId'>()
export type BankViewId = z.infer<typeof BankViewId>
/** A rehearsed interview; its questions have ids of their own. */
export const MockId = id().brand<'MockId'>()
export type MockId = z.infer<typeof MockId>
export const MockQuestionId = id().brand<'MockQuestionId'>()
export type MockQuestionId = z.infer<typeof MockQuestionId>
/** Work that an interview suggests for the plan; nothing stands in the plan before it is accepted. */
export const ProposalId = id().brand<'ProposalId'>()
export type ProposalId = z.infer<typeof ProposalId>
/** A file that belongs to a journal entry. */
export const AttachmentId = id().brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof AttachmentId>
/** An interview that took place; its questions have ids of their own. */
export const RoundId = id().brand<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>
export const RoundQuestionId = id().brand<'RoundQuestionId'>()
export type RoundQuestionId = z.infer<typeof RoundQuestionId>
/** A story for behavioural questions, and one time that it was told. */
export const StoryId = id().brand<'StoryId'>()
export type StoryId = z.infer<typeof StoryId>
export const ToldId = id().brand<'ToldId'>()
export type ToldId = z.infer<typeof ToldId>
/** A project of the résumé, which has to survive a deep dive. */
export const ProjectId = id().brand<'ProjectId'>()
export type ProjectId = z.infer<typeof ProjectId>

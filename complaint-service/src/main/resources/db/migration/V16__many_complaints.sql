-- The regulator's lists, and the counts of a case, with some millions of complaints.

-- a list of one assessment at one stage is read in its order; few complaints may have it
create index ix_complaint_stage_assessment on complaint (stage, assessment, filed_at desc, id desc);
-- how many people reported a number is counted among the newest first; it takes the place of the index without the second column
create index ix_complaint_call_caller on complaint_call (caller_number, complaint_id);
drop index ix_complaint_call_caller_number;
-- the figures need of all calls the first ones only
create index ix_complaint_call_first on complaint_call (complaint_id) include (caller_kind) where position = 0;
-- otherwise the database takes each instant for a week of its own, and sorts all complaints on the disk to count them by week
create statistics st_complaint_week on (cast(date_trunc('week', filed_at at time zone 'Europe/Rome') as date)) from complaint;
-- evidence whose complaint is missing is looked for among what is old, every hour
create index ix_evidence_statement_stated_at on evidence_statement (stated_at);

-- The regulator's lists, and the counts of a case, with some millions of complaints.

-- a list of one assessment at one stage is read in its order; few complaints may have it
create index ix_complaint_stage_assessment on complaint (stage, assessment, filed_at desc, id desc);
-- the figures need of all calls the first ones only
create index ix_complaint_call_first on complaint_call (complaint_id) include (caller_kind) where position = 0;
-- evidence whose complaint is missing is looked for among what is old, every hour
create index ix_evidence_statement_stated_at on evidence_statement (stated_at);

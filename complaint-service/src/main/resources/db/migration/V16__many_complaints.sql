-- The regulator's lists, and the counts of a case, with some millions of complaints.

-- As in V12: all locks before the first index, or none, because other transactions take the tables in an order of their own.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table complaint, complaint_call, evidence_statement in share row exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

-- a list of one assessment at one stage is read in its order; few complaints may have it
create index ix_complaint_stage_assessment on complaint (stage, assessment, filed_at desc, id desc);
-- how many people reported a number is counted among the newest first
create index ix_complaint_call_caller on complaint_call (caller_number, complaint_id);
-- the figures need of all calls the first ones only
create index ix_complaint_call_first on complaint_call (complaint_id) include (caller_kind) where position = 0;
-- otherwise the database takes each instant for a week of its own, and sorts all complaints on the disk to count them by week
create statistics st_complaint_week on (cast(date_trunc('week', filed_at at time zone 'Europe/Rome') as date)) from complaint;
-- evidence whose complaint is missing is looked for among what is old, every hour
create index ix_evidence_statement_stated_at on evidence_statement (stated_at);

-- Expand: which case a case was split from, and files that operators add to their replies. The release before this one writes neither; that it
-- reads the files of operators as those of nobody keeps its hourly sweep from deleting them.

-- All locks or none, as in V10: who has waited for half a second gives back what it has, and no transaction ends by a deadlock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file, complaint_attachment in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table case_file add column split_from uuid;
create index ix_case_file_split_from on case_file (split_from) where split_from is not null;
comment on column case_file.split_from is
    'The case that its first complaints were part of: what was asked and replied there before this one was opened is read here, too.';

-- not valid: no row that is there has a case, and nothing need be read to know that
alter table complaint_attachment
    alter column complaint_id drop not null,
    add column case_id uuid,
    add column reply bigint,
    -- the release before this one deletes old cases, and knows no files of theirs
    add constraint fk_complaint_attachment_case foreign key (case_id) references case_file on delete cascade not valid,
    add constraint complaint_attachment_holder_check
        check (num_nonnulls(complaint_id, case_id) = 1 and (reply is null or (case_id is not null and added_at is not null))) not valid;
create index ix_complaint_attachment_case on complaint_attachment (case_id) where case_id is not null;
comment on table complaint_attachment is
    'A file that a reporter added to a complaint, or an operator to its reply. The row is there before the file: what is in the store and has no row is deleted.';
comment on column complaint_attachment.case_id is 'The case whose operator added it; null of a reporter''s.';
comment on column complaint_attachment.reply is
    'The step of the case that the operator''s reply made, with which it was sent; null before, and of a reporter''s.';

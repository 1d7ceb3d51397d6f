-- Expand: what those who complained are told of their cases besides replies and appeals. The release before this one tells nothing of it, and goes on with case_news.

-- All locks or none, as in V10: who has waited for half a second gives back what it has, and no transaction ends by a deadlock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file, complaint in share row exclusive mode;
            lock table case_news in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

-- A table of its own: a copy of the release before reads all rows of case_news, and stops at a kind that it does not know.
create table case_update (
    id uuid not null constraint case_update_key primary key,
    -- cascade: the release before this one deletes old cases, and knows no updates
    case_id uuid not null constraint fk_case_update_case references case_file on delete cascade,
    kind text not null,
    at timestamptz not null,
    told_up_to uuid
);
create index ix_case_update_case on case_update (case_id);
comment on table case_update is 'What those who complained in a case have yet to be told of, each of them once; deleted when all were.';
comment on column case_update.told_up_to is 'They are told in the order of their complaints’ ids; this is the last one that was. Null before the first.';

alter table case_news add column at timestamptz not null default now();
comment on table case_news is 'As case_update, written by the release before.';

create table complaint_case_update (
    -- cascade: the release before this one deletes complaints without knowing these
    complaint_id uuid not null constraint fk_complaint_case_update_complaint references complaint on delete cascade,
    update_id uuid not null,
    kind text not null,
    at timestamptz not null,
    operator_name text,
    constraint complaint_case_update_key primary key (complaint_id, update_id)
);
comment on table complaint_case_update is
    'What happened in a case while the complaint was part of it, as its reporter was told; rows are only ever added.';
comment on column complaint_case_update.update_id is 'The same for all complaints of the case.';
comment on column complaint_case_update.operator_name is 'The operator that the case is about; null of a case about a number.';

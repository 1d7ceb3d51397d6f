-- Expand: appeals against decisions, what they leave of them, and what those who complained are told. The release before knows none, and decides and announces as before.

-- the key to the case waits for those who write cases: nobody waits behind it for long
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file in share row exclusive mode;
            lock table announced_decision in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

create table case_appeal (
    id uuid primary key,
    -- cascade: the release before this one deletes old cases, and knows no appeals
    case_id uuid not null constraint fk_case_appeal_case references case_file on delete cascade,
    number int not null,
    appellant text not null constraint case_appeal_appellant_check check (appellant in ('OPERATOR', 'REPORTER', 'AUTHORITY')),
    court text not null, -- encrypted
    docket text not null, -- encrypted
    filed_on date not null,
    stage text not null,
    effect_before text not null,
    measures_before text[] not null,
    effect text not null,
    measures text[] not null,
    ended_at timestamptz,
    constraint case_appeal_number_key unique (case_id, number)
);
create unique index ix_case_appeal_pending on case_appeal (case_id) where ended_at is null;
comment on table case_appeal is
    'An appeal to a court against the decision on a case. Who of those who complained has appealed is not kept.';
comment on column case_appeal.effect_before is
    'What held of the decision without this appeal, with measures_before; effect and measures are what holds now, unless there is a later appeal.';
comment on column case_appeal.ended_at is 'When its end was recorded; null while the court has yet to decide, of which a case has one at most.';

create table case_appeal_step (
    case_id uuid not null,
    version bigint not null,
    appeal_id uuid not null constraint fk_case_appeal_step_appeal references case_appeal on delete cascade,
    act text not null,
    stage text not null,
    day date,
    reference text, -- encrypted
    words text, -- encrypted
    done_by text not null,
    done_by_name text, -- encrypted
    at timestamptz not null,
    constraint case_appeal_step_key primary key (case_id, version)
);
create index ix_case_appeal_step_appeal on case_appeal_step (appeal_id, version);
comment on table case_appeal_step is 'What officials have recorded of the appeals of a case, which count their steps together; rows are only added.';

create table case_news (
    id uuid not null constraint case_news_key primary key,
    -- cascade: the release before this one deletes old cases, and knows no news
    case_id uuid not null constraint fk_case_news_case references case_file on delete cascade,
    kind text not null constraint case_news_kind_check check (kind in ('OPERATOR_REPLIED', 'APPEAL_ENDED')),
    told_up_to uuid
);
create index ix_case_news_case on case_news (case_id);
comment on table case_news is 'What those who complained in a case have yet to be told of, each of them once; deleted when all were.';
comment on column case_news.told_up_to is 'They are told in the order of their complaints’ ids; this is the last one that was. Null before the first.';

alter table announced_decision
    add column appeal_version bigint,
    add column appeal_effect text,
    add column appeal_measures text[],
    add column appeal_pending boolean,
    add column appeal_changed_at timestamptz;
comment on column announced_decision.appeal_version is
    'That of the last event about an appeal, with what it has said; null, as the others are, where nobody has appealed.';
create index ix_announced_decision_annulled on announced_decision (case_id) where appeal_effect = 'ANNULLED';

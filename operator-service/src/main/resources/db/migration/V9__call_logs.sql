-- Logs of calls, held to what was consulted, opposed, declared and allowed when the calls were made.

create table register_moment (
    as_of timestamptz not null,
    register_version bigint not null,
    constraint register_moment_key primary key (as_of)
);
comment on table register_moment is
    'The copy of the register had this version when it was complete as of this instant: so a row with no higher version was then as it is now. One every quarter of an hour, kept for 24 months.';
-- what the lists say of the time before this table
insert into register_moment (as_of, register_version)
select distinct on (date_trunc('hour', register_as_of)) register_as_of, register_version
from consultation
where kind = 'LIST' and state = 'SEALED' and register_as_of is not null and register_version is not null
order by date_trunc('hour', register_as_of), register_as_of;

create table call_log (
    id uuid primary key,
    operator_id uuid not null references operator (id), -- whose calls these are
    on_behalf_of uuid references operator (id), -- the principal that was called for
    inspector text, -- the subject of the inspector who sent it; null when the operator did
    sender text not null, -- whose idempotency key it is
    idempotency_key text,
    state text not null,
    started_at timestamptz not null,
    -- the log as it was sent
    input_bytes bigint not null default 0,
    input_sha256 text,
    compression text,
    number_column int not null default 0,
    time_column int not null default 1,
    caller_column int not null default 2,
    delimiter text,
    header boolean,
    columns_asked text, -- as the sender named them, for a request that comes again with the same key
    stored_in text,
    -- the processing, as of consultation
    received_by text,
    attempt int not null default 0,
    attempts_before int not null default 0,
    delay_told_at timestamptz, -- not used: a log does not wait for the register
    heartbeat_at timestamptz not null,
    stage text not null,
    stage_since timestamptz,
    done_bytes bigint not null default 0,
    total_bytes bigint,
    -- the outcome
    register_version bigint,
    register_as_of timestamptz,
    register_stream uuid,
    register_epoch int,
    register_sequence bigint,
    known_from timestamptz, -- before it, the copy of the register knows nothing
    first_call timestamptz,
    last_call timestamptz,
    calls bigint not null default 0,
    unremarkable bigint not null default 0,
    no_consultation bigint not null default 0,
    told_opposed bigint not null default 0,
    consultation_unknown bigint not null default 0,
    opposed bigint not null default 0,
    unknown_then bigint not null default 0,
    undeclared_caller bigint not null default 0,
    out_of_hours bigint not null default 0,
    no_mandate bigint not null default 0,
    out_of_range bigint not null default 0,
    unreadable bigint not null default 0,
    findings_sha256 text,
    findings_bytes bigint,
    sealed_at timestamptz,
    receipt_code text,
    receipt text, -- signed
    failure text,
    failure_line bigint,
    files_until timestamptz,
    purged_at timestamptz,
    version bigint not null,
    constraint call_log_receipt_code_key unique (receipt_code)
);
create unique index call_log_idempotency_key_key on call_log (sender, idempotency_key) where idempotency_key is not null;
create index ix_call_log_operator_id on call_log (operator_id, id desc);
create index ix_call_log_inspector on call_log (id desc) where inspector is not null;
create index ix_call_log_working on call_log (heartbeat_at) where state in ('RECEIVING', 'CHECKING');
create index ix_call_log_purge on call_log (files_until) where purged_at is null and files_until is not null;
comment on table call_log is
    'A log of calls that an operator or an inspector had reconciled. The files are deleted after 30 days; counts and receipt stay.';

-- Who read what an inspector may read, and what for (DPR 26/2022 art. 7 c. 12): complete, and kept for twelve months.

create table access_note (
    id uuid not null,
    at timestamptz not null,
    person text, -- whose data; null: a log is of a company, and its numbers are many people's
    role text not null,
    reader text not null, -- subject of who read
    kind text not null,
    resource text not null,
    purpose text not null,
    constraint access_note_key primary key (id)
);
create index ix_access_note_person on access_note (person, id desc) where person is not null;
create index ix_access_note_at on access_note (at);
comment on table access_note is 'One read of a record by somebody else, with its purpose. Append-only; deleted after twelve months';

create function refuse_rewriting_notes() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '12 months' then
        return old;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on access_note
    for each row execute function refuse_rewriting_notes();

-- The service may add notes and read them. It deletes them by this function alone, which the owner of the tables runs, and which knows the legal period.
create function delete_old_access_notes(noted_before timestamptz, at_most int) returns int language plpgsql
security definer set search_path = public, pg_temp as $$
declare
    deleted int;
begin
    delete from access_note where id in (
        select id from access_note where at < least(noted_before, now() - interval '12 months') order by at limit at_most);
    get diagnostics deleted = row_count;
    return deleted;
end $$;

-- An operator proves by a code that it has a number that it declares; and the copies learn its ROC number.

alter table calling_number add column verified_at timestamptz;
comment on column calling_number.verified_at is
    'When the operator proved by a code sent there that it has the line; null while it has not, and for what is no single line.';

create table calling_number_proof (
    id uuid primary key,
    declaration_id uuid not null references calling_number (id),
    operator_id uuid not null references operator (id),
    number bigint not null,
    channel text not null,
    code_digest bytea not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    tries_left int not null,
    confirmed_at timestamptz
);
-- how many codes were sent today, and which are old
create index ix_calling_number_proof_number on calling_number_proof (number, asked_at);
create index ix_calling_number_proof_operator_id on calling_number_proof (operator_id, asked_at);
create index ix_calling_number_proof_asked_at on calling_number_proof (asked_at);
comment on table calling_number_proof is
    'A code that was sent to a declared number so that its operator proves to have the line. Only the keyed digest of the code is kept.';

alter table announced_operator add column roc_number text;
comment on column announced_operator.roc_number is 'Null when the operator gave none.';

-- as V5 has it, with the ROC number
create or replace function keep_announced_operator() returns trigger language plpgsql as $$
begin
    insert into announced_operator (id, version, name, seat, contact, calls_for_others, state, since, roc_number)
    select o.id, new.aggregate_version, o.name, coalesce(o.seat, ''), coalesce(o.contact, ''),
        coalesce(o.calls_for_others, false), o.state, o.state_since, o.roc_number
    from operator o where o.id = new.aggregate_id::uuid
    on conflict (id) do update
    set version = excluded.version, name = excluded.name, seat = excluded.seat, contact = excluded.contact,
        calls_for_others = excluded.calls_for_others, state = excluded.state, since = excluded.since,
        roc_number = excluded.roc_number;
    return null;
end $$;

update announced_operator a set roc_number = o.roc_number from operator o where o.id = a.id and o.roc_number is not null;

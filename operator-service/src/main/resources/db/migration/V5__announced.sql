-- What this service has announced, as the copies of other services are built from it and compared with it.

create table announced_operator (
    id uuid primary key,
    version bigint not null, -- of the event, which the copies keep: that of the operator also grows with what is not announced
    name text not null,
    seat text not null,
    contact text not null,
    calls_for_others boolean not null,
    state text not null,
    since timestamptz not null,
    replica_key bigint not null generated always as
        (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored
);
create index ix_announced_operator_replica_key on announced_operator (replica_key);
comment on table announced_operator is
    'An operator as the last event about its registration described it. Of a draft, an application or a renewal nothing is announced to those who copy.';

-- Where the event is written and not where the change is decided: so it is also kept of what a binary of the release before announces.
create function keep_announced_operator() returns trigger language plpgsql as $$
begin
    insert into announced_operator (id, version, name, seat, contact, calls_for_others, state, since)
    select o.id, new.aggregate_version, o.name, coalesce(o.seat, ''), coalesce(o.contact, ''),
        coalesce(o.calls_for_others, false), o.state, o.state_since
    from operator o where o.id = new.aggregate_id::uuid
    on conflict (id) do update
    set version = excluded.version, name = excluded.name, seat = excluded.seat, contact = excluded.contact,
        calls_for_others = excluded.calls_for_others, state = excluded.state, since = excluded.since;
    return null;
end $$;
create trigger keep_announced_operator after insert on outbox_event
    for each row when (new.type in (
        'it.opposizioni.operator.operator-approved.v1', 'it.opposizioni.operator.operator-suspended.v1',
        'it.opposizioni.operator.operator-reinstated.v1', 'it.opposizioni.operator.operator-lapsed.v1',
        'it.opposizioni.operator.operator-revoked.v1', 'it.opposizioni.operator.operator-changed.v1'))
    execute function keep_announced_operator();

-- those announced before: by the last entry of the history that had an event
insert into announced_operator (id, version, name, seat, contact, calls_for_others, state, since)
select o.id, c.version, o.name, coalesce(o.seat, ''), coalesce(o.contact, ''), coalesce(o.calls_for_others, false),
    c.state, case when o.state = c.state then o.state_since else c.changed_at end
from operator o
join lateral (
    select version, state, changed_at from operator_state_change
    where operator_id = o.id and state in ('ACTIVE', 'SUSPENDED', 'LAPSED', 'REVOKED')
        and (section is null or section in ('COMPANY', 'ROC'))
    order by version desc limit 1
) c on true;

alter table calling_number add column replica_key bigint not null generated always as
    (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored;
create index ix_calling_number_replica_key on calling_number (replica_key) where declared_from is not null;
alter table calling_number_conflict add column replica_key bigint not null generated always as
    (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored;
create index ix_calling_number_conflict_replica_key on calling_number_conflict (replica_key);
alter table mandate add column replica_key bigint not null generated always as
    (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored;
create index ix_mandate_replica_key on mandate (replica_key) where agreed_at is not null;

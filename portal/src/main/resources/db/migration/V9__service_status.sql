-- What anybody can read about how the service did: checks of each day, and the times at which a part did not answer.
create table service_check (
    one boolean primary key default true check (one),
    last_at timestamptz not null
);
comment on table service_check is 'At most one row: when the parts of the service were last checked; who moves it on, checks';

create table service_check_day (
    part text not null,
    day date not null,
    checks integer not null,
    failures integer not null,
    constraint service_check_day_pkey primary key (part, day)
);

create table service_outage (
    id bigint generated always as identity primary key,
    part text not null,
    begun_at timestamptz not null,
    ended_at timestamptz
);
-- a part does not answer, or it does
create unique index uq_service_outage_open on service_outage (part) where ended_at is null;
create index ix_service_outage_ended_at on service_outage (ended_at);

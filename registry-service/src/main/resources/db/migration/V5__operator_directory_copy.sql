-- The directory becomes a copy that can be built from a snapshot, compared with operator-service's and repaired.

alter table listed_operator
    add column epoch int not null default 0,
    add column sequence bigint not null default 0,
    add column absent boolean not null default false,
    add column replica_key bigint not null generated always as
        (('x' || substr(replace(operator_id::text, '-', ''), 18, 15))::bit(60)::bigint) stored;
create index ix_listed_operator_replica_key on listed_operator (replica_key);
comment on column listed_operator.epoch is
    'The epoch and, with sequence, the number in operator-service''s stream of the fact that last changed the row; 0 for one from before facts were numbered.';
comment on column listed_operator.absent is
    'A snapshot did not have it: it is listed no more. The row stays, because its version is a guard against what comes late.';

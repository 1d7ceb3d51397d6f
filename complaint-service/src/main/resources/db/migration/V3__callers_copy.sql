-- The callers become a copy that can be built from a snapshot, compared with operator-service's and repaired.

alter table operator
    add column epoch int not null default 0,
    add column sequence bigint not null default 0,
    add column absent boolean not null default false,
    add column replica_key bigint not null generated always as
        (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored;
create index ix_operator_replica_key on operator (replica_key);
comment on column operator.epoch is
    'The epoch and, with sequence, the number in operator-service''s stream of the fact that last changed the row; 0 for one from before facts were numbered.';
comment on column operator.absent is
    'A snapshot did not have it: it is named no more. The row stays, because its version is a guard against what comes late.';

alter table number_declaration
    add column epoch int not null default 0,
    add column sequence bigint not null default 0,
    add column absent boolean not null default false,
    add column replica_key bigint not null generated always as
        (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored;
create index ix_number_declaration_replica_key on number_declaration (replica_key);
comment on column number_declaration.epoch is 'As of operator.';
comment on column number_declaration.absent is 'As of operator.';

alter table number_dispute
    add column epoch int not null default 0,
    add column sequence bigint not null default 0,
    add column absent boolean not null default false,
    add column replica_key bigint not null generated always as
        (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored;
create index ix_number_dispute_replica_key on number_dispute (replica_key);
comment on column number_dispute.epoch is 'As of operator.';
comment on column number_dispute.absent is 'As of operator.';

alter table mandate
    add column epoch int not null default 0,
    add column sequence bigint not null default 0,
    add column absent boolean not null default false,
    add column replica_key bigint not null generated always as
        (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored;
create index ix_mandate_replica_key on mandate (replica_key);
comment on column mandate.epoch is 'As of operator.';
comment on column mandate.absent is 'As of operator.';

-- Anybody who holds a certificate can verify it by its code. What it said is not kept: a digest tells whether it is still true.

create table certificate (
    code text not null,
    opposition_id uuid not null,
    language text not null,
    exemptions int not null,
    digest bytea not null,
    issued_at timestamptz not null,
    constraint certificate_key primary key (code)
);
create index ix_certificate_opposition_id on certificate (opposition_id, issued_at);
comment on table certificate is
    'One certificate of one opposition: when it was issued, in which language, and a digest of what it said';
comment on column certificate.exemptions is
    'How many companies were allowed to call then; part of what the digest was made of, and the only part that may change without superseding it';

-- The profile: what a person chose about letters, and the codes that confirm an address before it is used.

-- those of before may have been chosen: a sign-in changes nothing about them
alter table person_contact
    add column email_chosen    boolean not null default true,
    add column language_chosen boolean not null default true;
comment on column person_contact.email_chosen is
    'The person said where to write, or that nowhere (no e-mail); else it is the address of the identity provider';
comment on column person_contact.language_chosen is
    'The person said in which language to write; else it is that of the pages last seen';

create table address_code (
    id          uuid        not null constraint address_code_pkey primary key,
    subject     text        not null,
    address     text        not null, -- encrypted
    address_key bytea       not null, -- keyed digest, of use for the day: how often it was written to
    code_digest bytea       not null, -- keyed digest, of use while the code lives
    sent_at     timestamptz not null,
    expires_at  timestamptz not null,
    tries_left  integer     not null,
    ended_at    timestamptz
);
comment on table address_code is
    'A code sent to an e-mail address that a person wants to be written to; deleted after two days';
comment on column address_code.ended_at is 'When it was confirmed or given up; null while it waits';
create index ix_address_code_subject on address_code (subject, sent_at);
create index ix_address_code_address_key on address_code (address_key, sent_at);
create index ix_address_code_sent_at on address_code (sent_at);

-- People without an account: they prove a line, give an e-mail address, and manage the number by a code afterwards.

create table visit (
    id uuid not null,
    number bigint not null,
    language text not null,
    begun_at timestamptz not null,
    usable_until timestamptz not null,
    proof_id uuid,
    proved_at timestamptz,
    email text, -- encrypted
    email_key bytea, -- keyed digest
    email_code_digest bytea, -- keyed digest
    email_code_sent_at timestamptz,
    email_code_until timestamptz,
    email_tries_left int not null,
    email_codes_sent int not null,
    email_confirmed_at timestamptz,
    code_tries_left int not null,
    codes_sent int not null,
    opened_at timestamptz,
    opposition_id uuid,
    registered_at timestamptz,
    protocol text,
    constraint visit_key primary key (id),
    constraint visit_tries check (email_tries_left >= 0 and code_tries_left >= 0),
    constraint visit_email_when_proved check (email is null or proved_at is not null),
    constraint visit_registered_when_confirmed check (registered_at is null or email_confirmed_at is not null),
    constraint visit_opened_when_proved check (opened_at is null or proved_at is not null)
);
create index ix_visit_begun_at on visit (begun_at);
create index ix_visit_email_key on visit (email_key, email_code_sent_at);
comment on table visit is 'One visit to the site of somebody who has not signed in, about one number; the id is known to that browser''s session alone';

create table correspondent (
    opposition_id uuid not null,
    email text not null, -- encrypted
    language text not null,
    code_digest bytea not null, -- keyed digest
    code_issued_at timestamptz not null,
    constraint correspondent_key primary key (opposition_id)
);
create index ix_correspondent_code_issued_at on correspondent (code_issued_at);
comment on table correspondent is
    'Where somebody without an account is written to about an opposition that nobody holds, and the digest of the code to manage it with';

comment on column opposition_history.channel is
    'LINE_CALL where a call from the line itself asked for it, WEB where somebody did who had proved the line and not signed in, PHONE, EMAIL or POST where the desk was; null for who has signed in, and for what nobody asked for';
comment on column registration.holder is 'Subject of who declared; null for a call from the line itself, or a proof of it without an account';

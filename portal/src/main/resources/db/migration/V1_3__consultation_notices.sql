-- Who wants an e-mail when a consultation is over; gone when it is sent. The address is encrypted.
create table consultation_notice (
    consultation_id uuid        not null constraint consultation_notice_pkey primary key,
    recipient       text        not null,
    address         text        not null,
    language        text        not null,
    asked_at        timestamptz not null
);
create index ix_consultation_notice_asked_at on consultation_notice (asked_at);

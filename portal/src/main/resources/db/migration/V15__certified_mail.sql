-- Certified mail (PEC): who wants to be written to there, and what its receipts say.
alter table person_contact
    add column pec text; -- encrypted
comment on column person_contact.pec is 'The address of certified mail at which the person is written to; null for who has not chosen one';

alter table operator_contact
    add column pec text; -- encrypted
comment on column operator_contact.pec is 'The address of certified mail at which the operator is written to; null for who has not chosen one';

alter table address_code
    add column channel text not null default 'EMAIL';
comment on column address_code.channel is 'EMAIL or PEC: how the code went, and how one is written to at the address once it has come back';

alter table outgoing_message
    add column pec_state text,
    add column pec_at timestamptz,
    add column pec_reason text;
comment on column outgoing_message.pec_state is
    'What the receipt of certified mail that is furthest on says: ACCEPTED, NOT_CERTIFIED, DELAYED, REFUSED or DELIVERED; null while none has come';
comment on column outgoing_message.pec_at is 'When that happened, as the provider says';
comment on column outgoing_message.pec_reason is 'Why it was refused: ADDRESSEE, DOMAIN, VIRUS or OTHER';

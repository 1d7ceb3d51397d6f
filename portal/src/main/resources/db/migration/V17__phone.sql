-- The telephone number of a person, confirmed by a code, and whether letters are announced there by text message.
alter table person_contact
    add column phone text, -- encrypted
    add column by_sms boolean not null default false;
comment on column person_contact.phone is 'A telephone number, E.164, to which a code went that has come back; null for who has given none';
comment on column person_contact.by_sms is 'Letters are announced there by text message; false as long as it is no mobile line';

comment on column address_code.channel is
    'EMAIL, PEC, SMS or VOICE: how the code went; and, of the first two, how one is written to at the address once it has come back';
comment on column outgoing_message.fallback_address is
    'The e-mail address that is used when the channel does not take or deliver the message; erased when it has one way only';

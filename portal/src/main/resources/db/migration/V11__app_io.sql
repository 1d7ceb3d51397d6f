-- App IO: who wants to be written to there, and what happens to a message that it does not take.
alter table person_contact
    add column app_io_tax_code text; -- encrypted
comment on column person_contact.app_io_tax_code is
    'Under which the person is written to in App IO; null for who has not chosen that';

alter table outgoing_message
    add column fallback_address text, -- encrypted
    add column refused_by text,
    add column receipt text;
comment on column outgoing_message.fallback_address is
    'The e-mail address that is used when App IO does not take the message; erased when it has one way only';
comment on column outgoing_message.refused_by is 'The channel that did not take it before the one that it has now';
comment on column outgoing_message.receipt is 'The id under which the channel has accepted it, where it gives one';

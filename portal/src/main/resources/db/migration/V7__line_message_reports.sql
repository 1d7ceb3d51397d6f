-- what the provider reports of a text message or a call that it has accepted
alter table outgoing_message
    add column delivery text,
    add column delivery_at timestamptz;
comment on column outgoing_message.delivery is 'DELIVERED or UNDELIVERED, as the provider says; null while it has said nothing';

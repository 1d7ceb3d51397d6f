-- Old messages are deleted a few at a time.
create index ix_outgoing_message_created_at on outgoing_message (created_at);

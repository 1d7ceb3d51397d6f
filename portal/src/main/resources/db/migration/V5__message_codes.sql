-- everybody can ask whether a message with a code is ours
create index ix_outgoing_message_code on outgoing_message (code);

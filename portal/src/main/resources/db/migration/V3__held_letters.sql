-- Letters about facts that came again after the restore of an older backup wait in state HELD until a registrar releases them.
create index ix_outgoing_message_held on outgoing_message (kind) where state = 'HELD';

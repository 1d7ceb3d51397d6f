-- quick checks come by the thousand: what is asked about the lists of a campaign does not read through them, and they pay for no
-- index that they do not need
drop index ix_consultation_alive;
drop index consultation_idempotency_key_key;
create unique index consultation_idempotency_key_key on consultation (operator_id, idempotency_key)
    where idempotency_key is not null;
create index ix_consultation_campaign_list on consultation (campaign_id, valid_until)
    where state = 'SEALED' and kind = 'LIST';

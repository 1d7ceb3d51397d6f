-- quick checks come by the thousand: what is asked about lists reads through the lists alone
create index ix_consultation_list on consultation (operator_id, id desc) where kind = 'LIST';
create index ix_consultation_list_for on consultation (on_behalf_of, id desc) where kind = 'LIST' and on_behalf_of is not null;
-- which are good until when
create index ix_consultation_list_until on consultation (operator_id, valid_until) where state = 'SEALED' and kind = 'LIST';
create index ix_consultation_list_until_for on consultation (on_behalf_of, valid_until)
    where state = 'SEALED' and kind = 'LIST' and on_behalf_of is not null;
-- the monthly duty asks which months a list was compared in, a report which lists were sealed in some days
create index ix_consultation_list_sealed on consultation (operator_id, sealed_at) where state = 'SEALED' and kind = 'LIST';
create index ix_consultation_list_sealed_for on consultation (on_behalf_of, sealed_at)
    where state = 'SEALED' and kind = 'LIST' and on_behalf_of is not null;
-- last: whoever reads is kept out from here to the commit
drop index ix_consultation_sealed;
drop index ix_consultation_sealed_for;

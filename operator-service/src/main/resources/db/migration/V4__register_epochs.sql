-- The copy of the register: numbers begin again in a later epoch. All that were given so far are of the first.
alter table opposed_number add column epoch int not null default 1;
alter table exemption add column epoch int not null default 1;
comment on column opposed_number.epoch is 'In which the number "sequence" was given.';
comment on column exemption.epoch is 'As of opposed_number.';

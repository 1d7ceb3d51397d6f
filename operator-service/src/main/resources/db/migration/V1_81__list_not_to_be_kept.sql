-- its sender may ask that a list is deleted as soon as it was compared
alter table consultation add column keep_list boolean not null default true;

create index ix_consultation_list_to_discard on consultation (id) where kept and not keep_list and state = 'SEALED';

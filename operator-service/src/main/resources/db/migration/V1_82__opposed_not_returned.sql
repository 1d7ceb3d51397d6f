-- its sender may ask that no file of the opposed lines is returned
alter table consultation add column return_opposed boolean not null default true;
-- and then they lie in the store until the answers for complaints are written
alter table consultation add column opposed_held boolean not null default false;

create index ix_consultation_opposed_held on consultation (id) where opposed_held;

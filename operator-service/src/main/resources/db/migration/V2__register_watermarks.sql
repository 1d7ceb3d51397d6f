-- As of when the copy of the register is complete, and what is done when that is too long ago.

alter table opposed_number add column sequence bigint not null default 0;
alter table exemption add column sequence bigint not null default 0;
comment on column opposed_number.sequence is
    'The number, in the registry''s stream, of the event that last changed the row; 0 for one from before events were numbered.';
comment on column exemption.sequence is 'As of opposed_number.';

create table register_image (
    instance text not null,
    name text not null,
    token uuid not null,
    constraint register_image_key primary key (instance, name)
);
comment on table register_image is
    'Which image of the register each process has made of this database. One whose token is unknown here is of another database, or newer than the backup that this one was restored from: the process makes it again.';
comment on column register_state.register_id is 'Not used any more: see register_image.';

alter table consultation
    add column register_stream uuid, -- the registry's stream; with epoch and sequence null for one sealed before events were numbered
    add column register_epoch int,
    add column register_sequence bigint, -- the last event of the registry that is in it
    add column delay_told_at timestamptz, -- when operator and registrar were told that it waits for the register
    add column attempts_before int not null default 0; -- those before it last waited for the register: they do not count against it
drop index ix_consultation_working;
create index ix_consultation_working on consultation (heartbeat_at)
    where state in ('RECEIVING', 'CHOOSING', 'COMPARING', 'WAITING_FOR_REGISTER');
create index ix_consultation_waiting on consultation (stage_since) where state = 'WAITING_FOR_REGISTER';

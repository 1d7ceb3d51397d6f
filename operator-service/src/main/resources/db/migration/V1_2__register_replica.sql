-- the registry's facts, copied: a number is opposed when any of its oppositions is. Each opposition has its own version, so that
-- the order of arrival does not matter, not even when a line passes from one holder to the next.
create table opposed_number (
    number bigint not null,
    opposition_id uuid not null,
    version bigint not null,
    opposed boolean not null,
    register_version bigint not null, -- the change that wrote it; see register_state
    constraint opposed_number_key primary key (number, opposition_id)
);
create index ix_opposed_number_register_version on opposed_number (register_version);

-- one row. Whoever changes the replica locks it to the end of the transaction, so versions have no gaps and become visible in
-- their order: "register_version > last seen" misses nothing. A sequence would not do: its numbers commit out of order.
create table register_state (
    id int primary key check (id = 1),
    version bigint not null
);
insert into register_state (id, version) values (1, 0);

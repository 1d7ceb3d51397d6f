-- a declaration is a range of numbers; a single number is a range of one, and a short code its own digits
alter table declared_number rename column number to first_number;
alter table declared_number add column last_number bigint;
update declared_number set last_number = first_number;
alter table declared_number alter column last_number set not null;
alter table declared_number add column numbers int8range
    generated always as (int8range(first_number, last_number, '[]')) stored not null;
drop index ix_declared_number_number;
create index ix_declared_number_numbers on declared_number using gist (numbers);

-- another operator says that a declared number is its own
create table number_dispute (
    conflict_id uuid primary key,
    version bigint not null,
    first_number bigint not null,
    last_number bigint not null,
    settled_at timestamptz
);
create index ix_number_dispute_open on number_dispute (first_number) where settled_at is null;

-- Open data about single weeks: calls that were reported, in cells of at least five people. No cell tells who is in it.

create table open_call_week (
    week date primary key,
    counted_at timestamptz not null
);
comment on table open_call_week is 'A week, by its Monday in Rome, whose reported calls have been counted for the open data, and when that was last.';

create table open_call_cell (
    week date not null constraint fk_open_call_cell_week references open_call_week,
    ordinal int not null,
    kind text not null,
    sector text not null,
    area text not null,
    declaration text not null,
    outcome text not null,
    calls bigint not null,
    people bigint not null,
    constraint open_call_cell_key primary key (week, ordinal),
    constraint open_call_cell_people_check check (people >= 5),
    constraint open_call_cell_calls_check check (calls >= people)
);
comment on table open_call_cell is
    'Reported calls of one week that are alike, from at least five people: what the open data publish. NOT_SHOWN stands for a property that would make the cell smaller.';

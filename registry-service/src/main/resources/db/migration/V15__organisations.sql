-- ---- organisations: who represents them, and the lists of numbers that they send -------------------------------------

create table representation (
    id uuid not null,
    state text not null,
    representative text not null, -- subject
    representative_name text, -- encrypted
    representative_tax_code text not null, -- encrypted
    name text not null, -- encrypted
    tax_code text not null, -- encrypted
    tax_key bytea not null, -- keyed digest
    role text not null,
    evidence_reference text not null, -- encrypted
    language text not null,
    holder_id uuid,
    requested_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    reason text, -- encrypted
    closed_at timestamptz,
    ended_by text,
    version bigint not null,
    constraint representation_key primary key (id),
    constraint fk_representation_holder foreign key (holder_id) references desk_holder (id),
    constraint representation_second_person check (decided_by <> representative),
    constraint representation_decision check ((decided_at is null) = (decided_by is null)),
    constraint representation_confirmed check (state <> 'CONFIRMED' or holder_id is not null),
    constraint representation_closed check ((closed_at is null) = (state in ('REQUESTED', 'CONFIRMED')))
);
-- one at a time of one person for one organisation
create unique index representation_open_key on representation (representative, tax_key) where state in ('REQUESTED', 'CONFIRMED');
-- nearly empty at any time
create index ix_representation_waiting on representation (id) where state = 'REQUESTED';
create index ix_representation_representative on representation (representative);
create index ix_representation_tax_key on representation (tax_key);
create index ix_representation_holder_id on representation (holder_id) where holder_id is not null;
create index ix_representation_closed_at on representation (closed_at) where closed_at is not null;
comment on table representation is
    'One person says to represent one organisation, and a registrar confirms it: then the person acts for the holder that the organisation is';

create table representation_history (
    representation_id uuid not null,
    version bigint not null,
    act text not null,
    at timestamptz not null,
    actor text not null, -- subject
    constraint representation_history_key primary key (representation_id, version)
);
comment on table representation_history is 'One act on one representation: who did it, and when. Append-only';

create function refuse_rewriting_representations() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select from representation r where r.id = old.representation_id and ended_long_ago(r.closed_at)) then
        return old;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on representation_history
    for each row execute function refuse_rewriting_representations();

create function delete_old_representations(closed_before timestamptz, at_most int) returns int language plpgsql
security definer set search_path = public, pg_temp as $$
declare
    gone uuid[];
begin
    gone := array(
        select id from representation where closed_at < least(closed_before, now() - interval '24 months')
        order by closed_at limit at_most for update skip locked);
    delete from representation_history where representation_id = any (gone);
    delete from representation where id = any (gone);
    return cardinality(gone);
end $$;

create table number_list (
    id uuid not null,
    state text not null,
    holder_id uuid not null,
    sent_by text not null, -- subject
    sent_by_name text, -- encrypted
    sent_at timestamptz not null,
    content text not null, -- encrypted
    content_key bytea not null, -- keyed digest
    outcomes text not null,
    lines int not null,
    recorded int not null,
    protocols text not null,
    evidence_reference text, -- encrypted
    evidence_channel text,
    decided_at timestamptz,
    decided_by text,
    reason text, -- encrypted
    closed_at timestamptz,
    version bigint not null,
    constraint number_list_key primary key (id),
    constraint fk_number_list_holder foreign key (holder_id) references desk_holder (id),
    constraint number_list_second_person check (decided_by <> sent_by),
    constraint number_list_decision check ((decided_at is null) = (decided_by is null)),
    constraint number_list_closed check ((closed_at is null) = (state in ('WAITING', 'CONFIRMED')))
);
-- nearly empty at any time
create index ix_number_list_open on number_list (id) where state in ('WAITING', 'CONFIRMED');
-- the same list twice is one, while it waits
create unique index number_list_open_content_key on number_list (holder_id, content_key) where state in ('WAITING', 'CONFIRMED');
create index ix_number_list_sent_by on number_list (sent_by);
create index ix_number_list_holder_id on number_list (holder_id, id desc);
create index ix_number_list_closed_at on number_list (closed_at) where closed_at is not null;
comment on table number_list is
    'One list of numbers that somebody sent for an organisation on the site; recorded as a list of the desk once a registrar has seen the evidence';
comment on column number_list.outcomes is 'What became of each line, in their order, separated by commas; empty while it waits';

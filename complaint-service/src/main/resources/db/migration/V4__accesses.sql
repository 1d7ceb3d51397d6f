-- Who read whose data, and what for (DPR 26/2022 art. 7 c. 12): complete, and kept for twelve months.

create table access_note (
    id uuid not null,
    at timestamptz not null,
    person text, -- whose data; null of a record that nobody has claimed
    role text not null,
    reader text not null, -- subject of who read
    kind text not null,
    resource text not null,
    purpose text not null,
    constraint access_note_key primary key (id)
);
create index ix_access_note_person on access_note (person, id desc) where person is not null;
create index ix_access_note_at on access_note (at);
comment on table access_note is 'One read of a person''s record by somebody else, with its purpose. Append-only; deleted after twelve months';

create function refuse_rewriting_notes() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '12 months' then
        return old;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on access_note
    for each row execute function refuse_rewriting_notes();

-- The service may add notes and read them. It deletes them by this function alone, which the owner of the tables runs, and which knows the legal period.
create function delete_old_access_notes(noted_before timestamptz, at_most int) returns int language plpgsql
security definer set search_path = public, pg_temp as $$
declare
    deleted int;
begin
    delete from access_note where id in (
        select id from access_note where at < least(noted_before, now() - interval '12 months') order by at limit at_most);
    get diagnostics deleted = row_count;
    return deleted;
end $$;

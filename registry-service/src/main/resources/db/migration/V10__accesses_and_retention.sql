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

-- ---- what has ended long ago is deleted ------------------------------------------------------------------------------------------------

create index ix_opposition_ended_at on opposition (ended_at) where ended_at is not null;
create index ix_exemption_ended_at on exemption (ended_at) where ended_at is not null;
create index ix_registration_opposition_opposition_id on registration_opposition (opposition_id);
create index ix_registration_holder on registration (holder, recorded_at desc);
create index ix_line_proof_unused on line_proof (asked_at) where used_at is null;

-- The histories stay append-only, except for what nobody may ask about any more: a call can be reported for 24 months.
create function ended_long_ago(since timestamptz) returns boolean language sql stable as
    $$ select since < now() - interval '24 months' $$;

create function refuse_rewriting_oppositions() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select from opposition o where o.id = old.opposition_id and ended_long_ago(o.ended_at)) then
        return old;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
drop trigger append_only on opposition_history;
create trigger append_only before update or delete on opposition_history
    for each row execute function refuse_rewriting_oppositions();

create function refuse_rewriting_exemptions() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and (
        exists (select from exemption e where e.id = old.exemption_id and ended_long_ago(e.ended_at))
        or exists (select from opposition o where o.id = old.opposition_id and ended_long_ago(o.ended_at))) then
        return old;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
drop trigger append_only on exemption_history;
create trigger append_only before update or delete on exemption_history
    for each row execute function refuse_rewriting_exemptions();

create function delete_old_exemptions(ended_before timestamptz, at_most int) returns int language plpgsql
security definer set search_path = public, pg_temp as $$
declare
    gone uuid[];
begin
    gone := array(
        select id from exemption where ended_at < least(ended_before, now() - interval '24 months')
        order by ended_at limit at_most for update skip locked);
    delete from exemption_history where exemption_id = any (gone);
    delete from exemption where id = any (gone);
    return cardinality(gone);
end $$;

-- An opposition with everything that is about it alone: history, exemptions, certificates, and the registration that has no other one left.
create function delete_old_oppositions(ended_before timestamptz, at_most int) returns int language plpgsql
security definer set search_path = public, pg_temp as $$
declare
    gone uuid[];
    protocols text[];
begin
    gone := array(
        select id from opposition where ended_at < least(ended_before, now() - interval '24 months')
        order by ended_at limit at_most for update skip locked);
    protocols := array(select distinct protocol from registration_opposition where opposition_id = any (gone));
    delete from exemption_history where opposition_id = any (gone);
    delete from exemption where opposition_id = any (gone);
    delete from opposition_history where opposition_id = any (gone);
    delete from certificate where opposition_id = any (gone);
    delete from registration_opposition where opposition_id = any (gone);
    delete from registration r where r.protocol = any (protocols)
        and not exists (select from registration_opposition o where o.protocol = r.protocol);
    delete from opposition where id = any (gone);
    return cardinality(gone);
end $$;

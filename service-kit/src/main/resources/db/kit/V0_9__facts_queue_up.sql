-- Commits of facts queue up for a lock before they lock the row of the stream. Who waits for a lock is woken when it is its turn. Who waits for a row
-- is woken, with everybody else who does, whenever one of them has changed it, and waits again for its next version.
create or replace function number_outbox_event() returns trigger language plpgsql as $$
declare
    stream outbox_stream;
begin
    perform pg_advisory_xact_lock(hashtextextended('outbox_stream', 0));
    insert into outbox_stream as s (id, last, last_at) values (1, 1, coalesce(new.appended_at, clock_timestamp()))
    on conflict (id) do update
    set last = s.last + 1, last_at = greatest(s.last_at + interval '1 microsecond', excluded.last_at)
    returning * into stream;
    insert into outbox_position (event_id, epoch, sequence, recorded_at)
    values (new.id, stream.epoch, stream.last, stream.last_at);
    return null;
end $$;

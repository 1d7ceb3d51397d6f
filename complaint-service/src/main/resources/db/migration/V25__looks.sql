-- Who has looked at what, for the authority: by who looked, by what was looked at and how, and by what for, newest first.

-- Who looks meanwhile waits until these are there, but nobody behind a wait for the lock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table access_note in share mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

create index ix_access_note_reader on access_note (reader, id desc);
create index ix_access_note_resource on access_note (resource, id desc);
create index ix_access_note_kind on access_note (kind, id desc);
create index ix_access_note_purpose on access_note (purpose, id desc);

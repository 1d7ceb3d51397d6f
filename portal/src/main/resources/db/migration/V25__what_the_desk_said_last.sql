-- What a desk was told of a person comes with events that may overtake each other: the last word counts.

set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table person_contact in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table person_contact add column told_at timestamptz;
comment on column person_contact.told_at is
    'When the desk was told what is known of somebody who has never signed in; null where it was not, or by the release before';

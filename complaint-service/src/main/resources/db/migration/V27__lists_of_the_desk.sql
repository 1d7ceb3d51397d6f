-- The regulator's list of complaints by principal, and files that are noted before it is known what is in them.

-- As in V12: both locks before the first change, or none; who has waited for half a second lets those who write go first.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table complaint in share mode;
            lock table desk_export in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

-- the release before this one reads no rows as none, and always writes both
alter table desk_export
    alter column row_count drop not null,
    alter column sha256 drop not null;
comment on column desk_export.row_count is 'Null, as the digest, until the last row was written: of a file that never came to its end it stays so.';

-- in the order of the list
create index ix_complaint_principal on complaint (accused_principal_id, filed_at desc, id desc) where accused_principal_id is not null;

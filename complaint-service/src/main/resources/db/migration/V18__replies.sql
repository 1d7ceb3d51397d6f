-- Expand: which case a case was split from. The release before this one writes none, and reads none.

-- Those who write meanwhile are not made to wait behind this: who has waited for half a second lets them go first.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table case_file add column split_from uuid;
create index ix_case_file_split_from on case_file (split_from) where split_from is not null;
comment on column case_file.split_from is
    'The case that its first complaints were part of: what was asked and replied there before this one was opened is read here, too.';

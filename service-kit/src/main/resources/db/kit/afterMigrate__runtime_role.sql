-- Tables belong to the role that migrates. The role that the service runs as reads and writes rows, and only inserts into a history: a table
-- with a trigger "append_only". Granted again after every migration, so that new tables are covered.
do $$
declare
    relation record;
begin
    -- two instances that start at once would change the same rows of the catalogue
    perform pg_advisory_xact_lock(0, 53);
    for relation in
        select c.oid::regclass as name,
            exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as history
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
    loop
        execute format('revoke all on %s from %I', relation.name, '${runtime-role}');
        execute format(
            case when relation.history then 'grant select, insert on %s to %I'
                else 'grant select, insert, update, delete on %s to %I' end,
            relation.name, '${runtime-role}');
    end loop;
    -- so that a service that does not migrate itself can see whether it is done
    execute format('grant select on flyway_schema_history to %I', '${runtime-role}');
    execute format('grant usage on all sequences in schema public to %I', '${runtime-role}');
end $$;

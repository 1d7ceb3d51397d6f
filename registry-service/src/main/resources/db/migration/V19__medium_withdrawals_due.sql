-- On its own: while it reads the table, those who read are not kept out by the lock that new columns take.
-- nearly empty at any time
create index ix_opposition_to_drop on opposition (drop_due_at)
    where drop_due_at is not null and ended_at is null;

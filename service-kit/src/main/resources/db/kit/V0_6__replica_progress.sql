alter table replica_repair
    add column percent int, -- about how much of all rows has come; null while the publisher does not tell
    add column ranges int, -- what a comparison has found: how many ranges have rows on either side,
    add column ranges_different int, -- in how many they differ,
    add column ranges_undecided int; -- and in how many something had changed meanwhile
create index ix_replica_repair_requested on replica_repair (replica, kind, requested_at desc);

-- ix_outbox_event_waiting answers all that this one did. For a lane in which nothing waits the planner could take this one, and read all
-- that waits in the others.
drop index ix_outbox_event_unpublished;

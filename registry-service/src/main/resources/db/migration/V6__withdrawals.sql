-- Who wants to leave the register can undo it until withdrawal_due_at. Both null unless that was asked for.
alter table opposition
    add column withdrawal_asked_at timestamptz,
    add column withdrawal_due_at timestamptz,
    add constraint opposition_withdrawal check (
        (withdrawal_asked_at is null) = (withdrawal_due_at is null) and withdrawal_due_at >= withdrawal_asked_at) not valid;
-- nearly empty at any time
create index ix_opposition_to_end on opposition (withdrawal_due_at)
    where withdrawal_due_at is not null and ended_at is null;

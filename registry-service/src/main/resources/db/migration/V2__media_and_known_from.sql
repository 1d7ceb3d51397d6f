-- Calls and post are opposed apart (DPR 26/2022 art. 3 c. 1): each medium has its own dates. effective_from, active_from and
-- activation_announced_at are those of calls where calls are opposed and those of post where only post is; here are post's own. Null in
-- rows of the release before, where they are the same as the others.
alter table opposition
    add column post_effective_from timestamptz,
    add column post_active_from timestamptz,
    add column post_activation_announced_at timestamptz,
    add constraint opposition_post_dates check (
        (post_effective_from is null) = (post_active_from is null) and post_active_from >= post_effective_from) not valid;
-- what the announcer looks for besides ix_opposition_to_announce: post that became active after the calls of the same number
create index ix_opposition_post_to_announce on opposition (post_active_from)
    where telephone and post_activation_announced_at is null and post_active_from is not null
        and holder is not null and ended_at is null;

-- event_id: the event that told the change. Its position in the stream says since when a subscriber can have known. Null in rows of the
-- release before; many rows of one import have one event.
alter table opposition_history
    add column post_effective_from timestamptz,
    add column post_active_from timestamptz,
    add column event_id uuid;
alter table exemption_history
    add column event_id uuid;

-- A balancer hides how many copies of the service there are, so each says itself that it is there.
create table service_copy (
    id uuid not null, -- of a process, which is another after a restart
    answers_since timestamptz not null, -- without a longer silence
    seen_at timestamptz not null,
    constraint service_copy_key primary key (id)
);
comment on table service_copy is
    'One copy of this service and when it was last ready to answer, for the page of the system''s state; deleted when it stops, or after a day of silence';

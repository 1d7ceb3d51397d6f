-- Expand: complaints by week as they are published, counted once a week is over and not at every question: two readings of live counts, however much of
-- them is hidden, tell what one complaint has changed. The release before counts them itself. They are counted within minutes of the start.

create table complaint_week (
    week date not null constraint complaint_week_key primary key,
    counted_at timestamptz not null
);
comment on table complaint_week is 'A week, by its Monday in Rome, whose complaints have been counted for the public figures, and when that was last.';

create table complaint_week_count (
    week date not null constraint fk_complaint_week_count_week references complaint_week,
    dimension text not null,
    name text not null,
    complaints bigint,
    constraint complaint_week_count_key primary key (week, dimension, name),
    constraint complaint_week_count_complaints_check check (complaints >= 5)
);
comment on table complaint_week_count is
    'How many complaints of one week have one name in one dimension, as everybody may know it: null where that is hidden.';

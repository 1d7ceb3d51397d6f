-- Expand: what officials note on the time series of their desk. The release before does not know this table.

create table trend_annotation_change (
    annotation_id uuid not null,
    version int not null,
    act text not null,
    day date not null,
    text text not null, -- encrypted
    done_by text not null,
    done_at timestamptz not null,
    constraint trend_annotation_change_key primary key (annotation_id, version)
);
create index ix_trend_annotation_change_day on trend_annotation_change (day);
create index ix_trend_annotation_change_done_at on trend_annotation_change (done_at);
comment on table trend_annotation_change is
    'What an official has noted about a day, corrected or taken back: the newest version counts, and rows are only ever added. Those of an annotation are deleted five years after its last change.';
comment on column trend_annotation_change.day is 'On which it happened, as this version has it.';

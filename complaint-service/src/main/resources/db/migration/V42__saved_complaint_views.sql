-- The filters of the list of complaints that officials keep. A table of its own: a copy of the release before reads all rows of saved_view as views of cases.

create table saved_complaint_view (
    id uuid primary key,
    official text not null,
    name text not null, -- encrypted
    query text not null, -- encrypted: filters may name a number
    saved_at timestamptz not null
);
create index ix_saved_complaint_view_official on saved_complaint_view (official, saved_at);
comment on table saved_complaint_view is 'Filters of the list of complaints under a name that their official gave them; nobody else sees them.';

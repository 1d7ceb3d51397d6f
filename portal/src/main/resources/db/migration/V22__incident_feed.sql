-- The date of a feed in which nothing was told yet: an Atom feed must have one (RFC 4287 4.2.15).
create table incident_feed (
    one   boolean     primary key default true check (one),
    since timestamptz not null
);
comment on table incident_feed is 'At most one row: when the feed of incidents was asked for first, while there were none';

-- What the regulator's officials take out of the lists, and the filters that they keep.

create table desk_export (
    id uuid primary key,
    at timestamptz not null,
    official text not null,
    official_name text, -- encrypted
    list text not null,
    format text not null,
    filters text not null, -- encrypted
    purpose text not null, -- encrypted
    row_count int not null,
    sha256 text not null
);
create index ix_desk_export_at on desk_export (at);
comment on table desk_export is
    'A list that an official took out as a file, with what for; noted before the file leaves. The service adds rows, encrypts them again when keys change, and deletes them after twelve months; unlike access_note, the database holds it to none of this.';
comment on column desk_export.sha256 is 'Digest of the table in the file, in hexadecimal: which file it was can be told later.';

create table saved_view (
    id uuid primary key,
    official text not null,
    name text not null, -- encrypted
    query text not null, -- encrypted: filters may name a number
    saved_at timestamptz not null
);
create index ix_saved_view_official on saved_view (official, saved_at);
comment on table saved_view is 'Filters of the list of cases under a name that their official gave them; nobody else sees them.';

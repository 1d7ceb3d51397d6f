-- What the registrar tells about incidents, on the page of the service's status.
create table incident (
    id        uuid        not null constraint incident_pkey primary key,
    title_it  text        not null,
    title_en  text        not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
comment on table incident is 'Something that did not go as it should; nobody''s name is in it';
create index ix_incident_closed_at on incident (closed_at);

create table incident_note (
    id          uuid        not null constraint incident_note_pkey primary key,
    incident_id uuid        not null constraint fk_incident_note_incident references incident,
    written_at  timestamptz not null,
    text_it     text        not null,
    text_en     text        not null
);
create index ix_incident_note_incident_id on incident_note (incident_id, written_at);

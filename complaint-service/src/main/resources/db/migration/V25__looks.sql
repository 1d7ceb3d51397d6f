-- Who has looked at what, for the authority: by who looked, by what was looked at, and by what for, newest first.

-- Who looks meanwhile waits until these are there; no other table is locked, so that nobody waits for the other in turn.
create index ix_access_note_reader on access_note (reader, id desc);
create index ix_access_note_resource on access_note (resource, id desc);
create index ix_access_note_purpose on access_note (purpose, id desc);

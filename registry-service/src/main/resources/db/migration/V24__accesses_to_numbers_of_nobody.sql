-- Looks at an opposition that nobody holds, for who opens its number by the code. Few, and gone after twelve months; the release before
-- reads by person alone.
create index ix_access_note_resource on access_note (resource, id desc) where person is null;

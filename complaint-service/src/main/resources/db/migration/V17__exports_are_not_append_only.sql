-- Unlike access_note: when keys are changed its encrypted columns are written again.

comment on table desk_export is
    'A list that an official took out as a file, with what for; noted before the file leaves. The service adds rows, encrypts them again when keys change, and deletes them after twelve months; the database holds it to none of this.';

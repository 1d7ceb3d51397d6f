-- Photos, recordings and documents that a reporter adds to a complaint. What they show is in the file store, encrypted.

create table complaint_attachment (
    id uuid primary key,
    -- cascade: the release before this one deletes old complaints, and knows no attachments
    complaint_id uuid not null constraint fk_complaint_attachment_complaint references complaint on delete cascade,
    file uuid not null constraint complaint_attachment_file_key unique,
    begun_at timestamptz not null,
    added_at timestamptz,
    type text,
    bytes bigint,
    constraint complaint_attachment_check
        check ((added_at is null) = (type is null) and (added_at is null) = (bytes is null))
);
create index ix_complaint_attachment_complaint on complaint_attachment (complaint_id);
create index ix_complaint_attachment_arriving on complaint_attachment (begun_at) where added_at is null;
comment on table complaint_attachment is
    'A file that a reporter added to a complaint. The row is there before the file: what is in the store and has no row is deleted.';
comment on column complaint_attachment.file is 'Name in the store, random: neither the reporter nor an address can tell it.';
comment on column complaint_attachment.added_at is 'Null while it arrives; a row that stays so is deleted.';
comment on column complaint_attachment.type is 'What its first bytes say; null while it arrives.';

-- Expand: the authority's own documents in a case. Their files stand with the other attachments, in rows of neither a complaint nor a reply: the release
-- before shows those to nobody, and its hourly sweep, which asks for every name in the store, leaves their content alone.

-- All locks or none, as in V10: who has waited for half a second gives back what it has, and no transaction ends by a deadlock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file, case_step in share row exclusive mode;
            lock table complaint_attachment in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

-- not valid: no row that is there is a document, and nothing need be read to know that
alter table complaint_attachment
    add column document_of uuid,
    -- the release before this one deletes old cases, and knows no documents of theirs
    add constraint fk_complaint_attachment_document foreign key (document_of) references case_file on delete cascade not valid,
    drop constraint complaint_attachment_holder_check,
    add constraint complaint_attachment_holder_check
        check (num_nonnulls(complaint_id, case_id, document_of) = 1 and (reply is null or (case_id is not null and added_at is not null))) not valid;
create index ix_complaint_attachment_document on complaint_attachment (document_of) where document_of is not null;
comment on table complaint_attachment is
    'A file that a reporter added to a complaint, an operator to its reply, or an official to a case. The row is there before the file: what is in the store and has no row is deleted.';
comment on column complaint_attachment.document_of is 'The case to which an official added it (case_document says more); null of a file of anybody else.';

create table case_document (
    id uuid not null constraint case_document_key primary key,
    -- cascade: the release before this one deletes old cases, and knows no documents
    case_id uuid not null constraint fk_case_document_case references case_file on delete cascade,
    title text not null, -- encrypted
    dated_on date,
    type text not null,
    bytes bigint not null,
    sha256 text not null,
    added_at timestamptz not null,
    added_by text not null,
    added_by_name text, -- encrypted
    proposed_on boolean not null default false,
    removed_at timestamptz
);
create index ix_case_document_case on case_document (case_id);
comment on table case_document is
    'What officials have added to a case, and what they took back; a row stays when its file is gone. While the file is there, complaint_attachment has a row of the same id.';
comment on column case_document.sha256 is 'Digest of the content as it came, in hexadecimal.';
comment on column case_document.proposed_on is 'Whether a decision was proposed while it was there: it belongs to the file since.';
comment on column case_document.removed_at is 'When the official who added it took it back; null while it is there.';

-- By a trigger: the documents of a case that the release before merges follow, too. Who merges has locked both cases, as who adds has locked the case.
create function case_documents_follow() returns trigger language plpgsql as $$
begin
    update case_document set case_id = new.merged_into where case_id = new.id;
    update complaint_attachment set document_of = new.merged_into where document_of = new.id;
    return null;
end $$;
create trigger documents_follow after update of merged_into on case_file for each row
    when (old.merged_into is null and new.merged_into is not null) execute function case_documents_follow();

-- Likewise what the release before proposes is proposed on the documents that are there; who proposes has locked the case.
create function case_documents_proposed_on() returns trigger language plpgsql as $$
begin
    update case_document set proposed_on = true where case_id = new.case_id and removed_at is null;
    return null;
end $$;
create trigger documents_proposed_on after insert on case_step for each row
    when (new.act = 'PROPOSE') execute function case_documents_proposed_on();

-- Complaints that a registrar writes down for somebody who called or wrote.

create table desk_person (
    id uuid not null constraint desk_person_key primary key,
    tax_code text not null, -- encrypted
    tax_key bytea not null constraint desk_person_tax_key_key unique, -- keyed digest
    name text not null, -- encrypted
    email text, -- encrypted
    language text not null,
    subject text
);
create index ix_desk_person_subject on desk_person (subject) where subject is not null;
comment on table desk_person is 'One person for whom the registrars wrote a complaint down, by tax code; subject once it has signed in.';

create table desk_filing (
    -- cascade: the release before this one deletes old complaints, and knows no filings at the desk
    complaint_id uuid not null constraint desk_filing_key primary key
        constraint fk_desk_filing_complaint references complaint on delete cascade,
    person_id uuid not null constraint fk_desk_filing_person references desk_person,
    channel text not null,
    received_at timestamptz not null,
    ground text not null,
    evidence_reference text not null, -- encrypted
    filed_by text not null
);
create index ix_desk_filing_person on desk_filing (person_id);
comment on table desk_filing is 'How a complaint came to the registrars, by what they knew that the line is the person''s, and who of them wrote it down.';

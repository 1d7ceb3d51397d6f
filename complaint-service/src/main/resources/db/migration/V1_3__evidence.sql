-- What the register and the operators' records said about a complaint: one row for each of the two, the newest version.
-- No foreign key: what was said is kept even if the complaint is not here, for example after an old backup was restored.
create table evidence_statement (
    complaint_id uuid not null,
    source text not null,
    version bigint not null,
    stated_at timestamptz not null,
    body text not null, -- encrypted: it names lines
    constraint evidence_statement_key primary key (complaint_id, source)
);

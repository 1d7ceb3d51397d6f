-- Expand: the company behind a number that no operator declared, as officials have found it out, and when acts reached it. The release before knows
-- none: to it the case is about a number, with nobody to be heard or sanctioned.

-- As in V12: nobody waits behind a wait for the lock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table case_file
    add column company_since timestamptz,
    add column company_served bigint,
    add column company_summoned bigint;
comment on column case_file.company_since is
    'Since when the case about a number names the company that it is against; null of others. Another company begins anew.';
comment on column case_file.company_served is
    'Version of the newest step whose act has reached that company, and company_summoned likewise of a summons; null while none has.';

create table case_company (
    -- cascade: the release before this one deletes old cases, and knows no companies
    case_id uuid not null constraint fk_case_company_case references case_file on delete cascade,
    version integer not null,
    name text not null, -- encrypted: a sole trader is a person
    tax_code text not null, -- encrypted
    tax_key bytea not null,
    seat text not null, -- encrypted
    pec text, -- encrypted
    source text not null constraint case_company_source_check check (source in ('NETWORK', 'INSPECTION', 'POLICE')),
    reference text not null, -- encrypted
    found_on date not null,
    recorded_by text not null,
    recorded_by_name text, -- encrypted
    recorded_at timestamptz not null,
    constraint case_company_key primary key (case_id, version)
);
create index ix_case_company_tax_key on case_company (tax_key);
comment on table case_company is
    'Which company outside the register of operators used the number of a case; rows are only added, and the last one counts.';
comment on column case_company.tax_key is 'Keyed digest of tax_code, by which earlier decisions against the same company are found.';

create table case_company_service (
    case_id uuid not null constraint fk_case_company_service_case references case_file on delete cascade,
    version integer not null,
    step_version bigint not null,
    served_on date not null,
    reference text not null, -- encrypted
    recorded_by text not null,
    recorded_by_name text, -- encrypted
    recorded_at timestamptz not null,
    constraint case_company_service_key primary key (case_id, version)
);
comment on table case_company_service is
    'On which day the act of a step (a request for information, a summons to a hearing) reached the company; rows are only added, and of one step the last one counts.';

-- an application is filled in section by section, and may be incomplete until it is submitted
alter table operator
    alter column name drop not null,
    alter column seat drop not null,
    alter column contact drop not null,
    alter column vat_number drop not null,
    alter column calls_for_others drop not null,
    alter column applied_at drop not null,
    add column calls_itself boolean,
    add column outsources boolean,
    add column pec text,
    add column representative_name text, -- encrypted
    add column representative_tax_code text, -- encrypted
    add column representative_email text, -- encrypted
    add column declared_at timestamptz,
    add column returned text not null default '{}', -- why the registrar gave a section back
    add column lapses_at timestamptz; -- last instant of the registration while nothing is consulted

update operator
set lapses_at = (coalesce(last_consultation_at, approved_at) at time zone 'Europe/Rome' + interval '12 months') at time zone 'Europe/Rome'
where approved_at is not null;

-- a draft keeps nobody else from applying under this VAT number
alter table operator drop constraint operator_vat_number_key;
create unique index operator_vat_number_key on operator (vat_number) where state <> 'DRAFT';
create index ix_operator_lapses_at on operator (lapses_at) where state = 'ACTIVE';
create index ix_operator_state on operator (state, id);

alter table operator_state_change
    add column act text, -- null for the beginning
    add column actor text, -- in which role it was decided
    add column reasons text; -- by section, as JSON

-- what the regulator's decisions on cases ask of an operator; the newest decision of a case counts. No foreign key: it may come first
create table operator_case_measure (
    operator_id uuid not null,
    case_id uuid not null,
    measure text not null,
    reason text,
    decided_at timestamptz not null,
    constraint operator_case_measure_key primary key (operator_id, case_id)
);

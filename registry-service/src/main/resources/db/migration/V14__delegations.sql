-- ---- delegations: a person lets another person act for them ----------------------------------------------------------

create table delegation (
    id uuid not null,
    state text not null,
    principal text not null, -- subject
    principal_name text, -- encrypted
    principal_tax_code text not null, -- encrypted
    delegate text, -- subject; null until it is accepted
    delegate_name text not null, -- encrypted
    delegate_tax_code text not null, -- encrypted
    delegate_key bytea not null, -- keyed digest of the tax code
    offered_at timestamptz not null,
    accepted_at timestamptz,
    last_day date,
    closes_at timestamptz,
    ended_by text,
    version bigint not null,
    constraint delegation_key primary key (id),
    constraint delegation_other_person check (delegate <> principal)
);
-- one at a time between two people
create unique index delegation_open_key on delegation (principal, delegate_key) where state in ('OFFERED', 'ACTIVE');
create index ix_delegation_principal on delegation (principal);
create index ix_delegation_delegate_key on delegation (delegate_key);
create index ix_delegation_closes_at on delegation (closes_at) where closes_at is not null;
comment on table delegation is
    'One person lets another act for them; closes_at is when it has been over, or will be if nobody does anything; null while it has no end';

alter table opposition_history add column delegation_id uuid;
comment on column opposition_history.delegation_id is 'Under which somebody asked for it in the holder''s place; channel is DELEGATE then';
comment on column opposition_history.channel is
    'LINE_CALL where a call from the line itself asked for it, PHONE, EMAIL or POST where the desk was, DELEGATE where somebody acted for the holder; null on the site, and for what nobody asked for';
alter table exemption_history add column delegation_id uuid;
comment on column exemption_history.delegation_id is 'Under which somebody asked for it in the holder''s place';

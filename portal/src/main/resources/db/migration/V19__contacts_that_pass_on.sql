-- Whose telephone a line is that has ended: it is looked for by its number. Null in rows of the release before, which are found by their holder.
alter table person_contact
    add column phone_key bytea, -- keyed digest
    add column phone_confirmed_at timestamptz;
comment on column person_contact.phone_confirmed_at is
    'When the code came back: what became of the line before concerns somebody else; null in rows of the release before';
create index ix_person_contact_phone_key on person_contact (phone_key) where phone_key is not null;

-- Who has chosen the addresses of an organisation: they stay when somebody else does not represent it any more.
alter table person_contact
    add column email_chosen_by text,
    add column pec_chosen_by text;
comment on column person_contact.email_chosen_by is
    'Subject of who chose it, for somebody else too; null for what nobody chose here, and in rows of the release before';

-- Where operators are written to: the e-mail of their application, and the language of who sent it.
create table operator_contact (
    operator_id uuid        not null constraint operator_contact_pkey primary key,
    address     text,
    language    text        not null,
    updated_at  timestamptz not null
);

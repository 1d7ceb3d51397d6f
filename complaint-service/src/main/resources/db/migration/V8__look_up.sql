-- What a look-up tells besides names: the ROC number, whether the declared line was proved, and who had declared the number on a day.

alter table operator add column roc_number text;
comment on column operator.roc_number is
    'Its number in the register of communication operators, as it gave it; null when it gave none, or has changed nothing since the release that brought this column and has not been compared yet.';

alter table number_declaration add column verified_at timestamptz;
comment on column number_declaration.verified_at is
    'When the operator proved by a code that it has the line; null while it has not.';

-- since when anything is known is one step in it
create index ix_number_declaration_declared_from on number_declaration (declared_from);

-- lists and quick checks are asked for together: neither partial index fits the question
create index ix_consultation_answers_operator on consultation_answers (operator_id, valid_until);
drop index ix_consultation_answers_list;
drop index ix_consultation_answers_check;

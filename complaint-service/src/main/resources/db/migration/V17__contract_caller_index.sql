-- Contract: ix_complaint_call_caller of V16 takes the place of the index without the second column, for the release before this one too.

-- Alone: a dropped index locks its table even for readers until the transaction ends. Here that is at once.
drop index ix_complaint_call_caller_number;

-- which of its data a registered operator has told anew (DPR 26/2022 art. 5 c. 2); null for a step of its state
alter table operator_state_change add column section text;

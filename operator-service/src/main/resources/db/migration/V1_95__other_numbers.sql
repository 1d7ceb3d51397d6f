-- numbers in other columns of a list, which were not compared; nobody counted those of earlier lists
alter table consultation add column other_numbers bigint not null default 0;

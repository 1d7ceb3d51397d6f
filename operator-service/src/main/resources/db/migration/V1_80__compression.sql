-- what a list came compressed in, so that its results can go back the same way; null before this was written down
alter table consultation add column compression text;

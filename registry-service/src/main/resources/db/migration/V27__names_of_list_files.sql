-- Expand: how a file was called that came with numbers of an organisation. The release before does not know the column.

alter table number_list add column file_name text; -- encrypted
alter table list_request add column file_name text; -- encrypted
comment on column number_list.file_name is 'As who sent it had called it, by which it is found again; null where the sender said none, and in lists of the releases before';
comment on column list_request.file_name is 'As in number_list';

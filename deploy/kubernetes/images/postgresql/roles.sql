-- One role, and where it is given the database it works in; harmless a second time. The password comes from the environment, not from the
-- command line, where every process can read it.
\getenv password PASSWORD
select format('create role %I login', :'role') where not exists (select from pg_roles where rolname = :'role') \gexec
set log_statement = 'none';
alter role :"role" password :'password';
select format('create database %I owner %I', :'database', :'owner')
  where :'database' <> '' and not exists (select from pg_database where datname = :'database') \gexec
select format('revoke connect on database %I from public', :'database') where :'database' <> '' \gexec
select format('grant connect on database %I to %I', :'database', :'role') where :'database' <> '' \gexec

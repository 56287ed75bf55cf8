-- SPDX-License-Identifier: AGPL-3.0-or-later

create table ledger_version (
    only_one boolean primary key default true check (only_one),
    version  uuid not null
);

insert into ledger_version (version) values (gen_random_uuid());

comment on table ledger_version is 'Which state of the ledger it is: the derivation gives it another one with what it writes, so that it is seen together with that and never before';
comment on column ledger_version.version is 'No number: two that were counted on might be equal, after a backup was put back or another server took over';

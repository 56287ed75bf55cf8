-- SPDX-License-Identifier: AGPL-3.0-or-later

create table import_joined_account (
    file_id     bigint not null references import_file (id) on delete cascade,
    account_id  uuid   not null,
    creditor_id bigint not null,
    primary key (file_id, account_id)
);

comment on table import_joined_account is 'Accounts of records that a file joined with another, and whose they were; some are gone since';

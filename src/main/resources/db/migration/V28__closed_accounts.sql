-- SPDX-License-Identifier: AGPL-3.0-or-later

alter table account
    add column disabled_at timestamptz,
    add column disabled_by uuid,
    add check (disabled_at is null or not enabled),
    add check (disabled_by is null or disabled_at is not null);

comment on column account.disabled_by is 'The account of whoever closed this one; the trail tells the whole story';

-- SPDX-License-Identifier: AGPL-3.0-or-later

create table account (
    id                  uuid primary key default gen_random_uuid(),
    role                text not null check (role in ('CREDITOR', 'URP', 'FINANCE', 'ADMIN')),
    creditor_id         bigint unique references creditor (id),
    username            text unique check (username = lower(username)),
    full_name           text,
    email               text,
    password_hash       text not null,
    password_initial    boolean not null,
    password_expires_at timestamptz,
    password_changed_at timestamptz not null default now(),
    enabled             boolean not null default true,
    last_login_at       timestamptz,
    created_at          timestamptz not null default now(),
    check ((role = 'CREDITOR') = (creditor_id is not null)),
    check ((role = 'CREDITOR') = (username is null)),
    check (password_expires_at is null or password_initial)
);

comment on table account is 'Who may log in: a creditor by its tax codes, which stay in creditor, or a person of the staff by user name';
comment on column account.password_initial is 'Chosen by the body: it must be changed before anything else is shown (ASVS 6.4.1)';

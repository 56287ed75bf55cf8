-- SPDX-License-Identifier: AGPL-3.0-or-later

create table creditor (
    id          bigint generated always as identity primary key,
    tax_code    text unique check (tax_code ~ '^([A-Z0-9]{16}|[0-9]{11})$'),
    vat_number  text check (vat_number ~ '^([0-9]{11}|[A-Z]{2}[A-Z0-9]{2,13})$'),
    name        text not null check (name <> ''),
    kind        text check (kind in ('FIRM', 'ASSOCIATION', 'BODY', 'PERSON')),
    address     text,
    postal_code text,
    town        text,
    province    text,
    country     text,
    email       text,
    pec         text,
    registered  boolean not null default false,
    as_of       timestamptz,
    file_id     bigint,
    created_at  timestamptz not null default now(),
    check (num_nonnulls(tax_code, vat_number) > 0)
);

comment on column creditor.vat_number is 'Not unique: the members of a VAT group bear the same one (DPR 633/72 art. 70-bis)';
comment on column creditor.registered is 'Named by a creditors file; otherwise known only from a document or a mandate';
comment on column creditor.as_of is 'aggiornato_al of the row that last changed it; a row older than this changes nothing';

create index creditor_vat_number on creditor (vat_number);

-- Known by P.IVA only: at most one, because nothing else could tell two of them apart.
create unique index creditor_vat_number_alone on creditor (vat_number) where tax_code is null;

create index creditor_name on creditor using gin (fold(name) gin_trgm_ops);

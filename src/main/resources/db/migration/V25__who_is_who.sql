-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What files ever said of subjects: whatever the creditors are is derived from it, and from the creditors file.

create table stated_subject (
    id         bigint generated always as identity primary key,
    tax_code   text,
    vat_number text,
    name       text collate "C",
    seat       text[] collate "C",
    registered boolean not null default false,
    made_by    bigint default importing_file(),
    unique nulls not distinct (tax_code, vat_number),
    check (num_nonnulls(tax_code, vat_number) > 0)
);

comment on table stated_subject is 'The codes that rows bore together, never forgotten';
comment on column stated_subject.name is 'Of several spellings the first in order, whichever came first';
comment on column stated_subject.seat is 'Address, postal code, town, province and country, of several the first in order';
comment on column stated_subject.registered is 'The creditors file says that this is the number of that code now';

create index stated_subject_vat_number on stated_subject (vat_number);

-- One number space (DM 23/12/1976): the digits that are somebody's CF are nobody else's P.IVA, whether a row says so or not.
create view vat_bearer as
select vat_number, tax_code from stated_subject where vat_number is not null and tax_code is not null
union
select tax_code, tax_code from stated_subject where tax_code ~ '^[0-9]{11}$';

comment on view vat_bearer is 'Who bears a P.IVA, by his CF: where there are several it tells nobody (VAT groups)';

insert into stated_subject (tax_code, vat_number, name, seat, registered)
select tax_code, vat_number, min(name collate "C"),
       min(array [address, postal_code, town, province, country] collate "C") filter (where address is not null),
       bool_or(registered and tax_code is not null and vat_number is not null)
from (select tax_code, vat_number, name, address, postal_code, town, province, country, registered from creditor
      union all
      select stated_tax_code, stated_vat_number, stated_name, null, null, null, null, null, false from document
      union all
      select stated_tax_code, stated_vat_number, stated_name, null, null, null, null, null, false from mandate_line) told
where num_nonnulls(tax_code, vat_number) > 0
group by tax_code, vat_number;

create trigger stated_subject_changed after update on stated_subject referencing old table as gone
    for each statement execute function keep_image();
create trigger stated_subject_removed after delete on stated_subject referencing old table as gone
    for each statement execute function keep_image();

alter table creditor add seat_stated boolean not null default false;

comment on column creditor.seat_stated is 'The creditors file bore addresses; otherwise it is where invoices and orders say';

update creditor set seat_stated = true where registered;

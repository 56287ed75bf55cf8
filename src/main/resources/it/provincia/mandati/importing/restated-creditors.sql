-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who had brought of the subjects what this file says of them too: the record, a code, a name, an address. And the
-- accounts of records that turn out to be somebody else's, before they go over to him.

insert into import_restated (file_id, restated_id, rows)
with named as (
    select stated.*, creditor.id, creditor.made_by
    from stated
             join creditor on creditor.tax_code = stated.tax_code
    union all
    select stated.*, creditor.id, creditor.made_by
    from stated
             join creditor on creditor.vat_number = stated.vat_number
    where stated.tax_code is null
      and not exists (select from creditor other
                      where other.vat_number = stated.vat_number and other.id <> creditor.id
                        and other.id not in (select id from absorbed))
      and creditor.id not in (select id from absorbed)
),
-- What was said of the same codes. In two halves, because no join on "is not distinct from" is by hash or index.
said as (
    select known.id, known.made_by
    from stated
             join stated_subject known on known.tax_code = stated.tax_code
        and coalesce(known.vat_number, '') = coalesce(stated.vat_number, '')
    union all
    select known.id, known.made_by
    from stated
             join stated_subject known on known.vat_number = stated.vat_number
    where stated.tax_code is null and known.tax_code is null
),
told as (
    select made_by as by, id from named where name is not null
    union
    select image.file_id, named.id
    from named
             join import_image image on image.table_name = 'creditor' and image.row_key = named.id::text
    where named.tax_code <> coalesce(image.image ->> 'tax_code', '')
       or named.vat_number <> coalesce(image.image ->> 'vat_number', '')
       or not (image.image ->> 'registered')::boolean
              and (named.name < (image.image ->> 'name') collate "C"
                or (select kind in ('ORDERS', 'INVOICES') from this_file))
    union
    select made_by, id from said
    union
    select image.file_id, said.id
    from said
             join import_image image on image.table_name = 'stated_subject' and image.row_key = said.id::text
)
select (select id from this_file), told.by, count(*)
from told
         join import_file earlier on earlier.id = told.by and earlier.remembered
where told.by <> (select id from this_file)
group by told.by
on conflict (restated_id, file_id) do update set rows = greatest(import_restated.rows, excluded.rows);

insert into import_joined_account (file_id, account_id, creditor_id)
select (select id from this_file), account.id, absorbed.id
from account
         join absorbed on absorbed.id = account.creditor_id;

-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What this file changed, value by value. Rows that only found their owner or their other half have changed nothing.

insert into import_difference (file_id, seq, record, column_name, was, becomes)
with was as (
    select distinct on (table_name, row_key) table_name, row_key, image
    from import_image
    where file_id = (select id from this_file)
    order by table_name, row_key, id
),
pair as (
    select office.code as record, was.image as was, to_jsonb(office) as becomes
    from was join office on was.table_name = 'office' and office.id = was.row_key::bigint
    union all
    select coalesce(creditor.tax_code, creditor.vat_number), was.image, to_jsonb(creditor)
    from was join creditor on was.table_name = 'creditor' and creditor.id = was.row_key::bigint
    union all
    select document.code, was.image || jsonb_build_object('office_code', before.code),
           to_jsonb(document) || jsonb_build_object('office_code', office.code)
    from was
             join document on was.table_name = 'document' and document.id = was.row_key::bigint
             join office on office.id = document.office_id
             left join office before on before.id = (was.image ->> 'office_id')::bigint
    union all
    select concat_ws('/', mandate.year, mandate.number, line.line_no), was.image, to_jsonb(line)
    from was
             join mandate_line line on was.table_name = 'mandate_line' and line.id = was.row_key::bigint
             join mandate on mandate.id = line.mandate_id
    union all
    select concat_ws('/', event.journal, event.movement), was.image, to_jsonb(event)
    from was join treasury_event event on was.table_name = 'treasury_event' and event.id = was.row_key::bigint
    union all
    select concat_ws('/', told.year, told.mandate_number, told.line_no), was.image, to_jsonb(told)
    from was join treasury_answer told on was.table_name = 'treasury_answer' and told.id = was.row_key::bigint
    union all
    select receipt.file_name, was.image, to_jsonb(receipt)
    from was join sdi_receipt receipt on was.table_name = 'sdi_receipt' and receipt.id = was.row_key::bigint
)
select (select id from this_file), row_number() over (order by record, field.key), record, field.key, field.value,
       pair.becomes ->> field.key
from pair
         cross join lateral jsonb_each_text(pair.was) field
where field.value is distinct from pair.becomes ->> field.key
  and field.key not in ('id', 'file_id', 'made_by', 'as_of', 'flow', 'registered', 'seat_stated', 'held_back', 'creditor_id',
                        'document_id', 'line_id', 'mandate_id', 'office_id', 'twin_id', 'body_no', 'file_name')
order by record, field.key
limit 1000;

-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What was built on the run since. Out: obstacle(file_id, rows), file_id null for what no file made.

create temporary table obstacle on commit drop as
with later as (
    select id, turn from import_file
    where turn > (select min(turn) from undone_file) and id not in (select id from undone_file)
),
spoken_of as materialized (
    select code
    from (select tax_code, vat_number
          from creditor
                   join (select row_key from doomed where table_name = 'creditor'
                         union select row_key from changed where table_name = 'creditor') borne
                        on borne.row_key = creditor.id::text
          union all
          select tax_code, vat_number
          from stated_subject
                   join (select row_key from doomed where table_name = 'stated_subject'
                         union select row_key from changed where table_name = 'stated_subject') borne
                        on borne.row_key = stated_subject.id::text
          union all
          select image ->> 'tax_code', image ->> 'vat_number'
          from changed
          where table_name in ('creditor', 'stated_subject')) subject
             cross join lateral (values (tax_code), (vat_number)) spoken (code)
    where code is not null
),
built as (
    -- Rows that the run made or changed, and a later file changed or removed.
    select later.id as file_id, 1 as rows
    from later
             join import_image image on image.file_id = later.id
             left join changed on changed.table_name = image.table_name and changed.row_key = image.row_key
    where later.turn > changed.since or (image.image ->> 'made_by')::bigint in (select id from undone_file)
    union all
    -- Rows that a later file would have brought, had the run not.
    select later.id, restated.rows
    from import_restated restated
             join undone_file on undone_file.id = restated.restated_id
             join later on later.id = restated.file_id and later.turn > undone_file.turn
             join import_file file on file.id = later.id and file.state = 'TAKEN'
    union all
    -- What was said since of those of whom the run spoke: who is who hangs on both.
    select later.id, 1
    from later
             join stated_subject said on said.made_by = later.id
    where said.tax_code is not null
      and (said.tax_code in (select code from spoken_of) or said.vat_number in (select code from spoken_of))
    union all
    select later.id, 1
    from later
             join import_image image on image.file_id = later.id and image.table_name in ('creditor', 'stated_subject')
    where image.image ->> 'tax_code' in (select code from spoken_of)
       or image.image ->> 'vat_number' in (select code from spoken_of)
    union all
    -- Records that were joined with others since, and were those of its rows before the run.
    select later.id, 1
    from later
             join import_image image on image.file_id = later.id and image.table_name = 'creditor'
             join changed on changed.table_name in ('document', 'mandate_line')
        and changed.image ->> 'creditor_id' = image.row_key
    where not exists (select from creditor where creditor.id::text = image.row_key)
    union all
    -- Rows of others that point at rows it made: who last changed them made them do so, else who made them.
    select (select id from later where id = coalesce((select image.file_id from import_image image
                                                      where image.table_name = referring.table_name
                                                        and image.row_key = referring.row_key
                                                      order by image.id desc limit 1), referring.made_by)), 1
    from (select 'document' as table_name, id::text as row_key, made_by, 'creditor' as at_table, creditor_id as at
          from document
          union all
          select 'document', id::text, made_by, 'office', office_id from document
          union all
          select 'document_state', image_key('document_state', to_jsonb(told)), made_by, 'document', document_id
          from document_state told
          union all
          select 'mandate_line', id::text, made_by, 'creditor', creditor_id from mandate_line
          union all
          select 'mandate_line', id::text, made_by, 'mandate', mandate_id from mandate_line
          union all
          select 'allocation', image_key('allocation', to_jsonb(part)), made_by, 'document', document_id
          from allocation part
          union all
          select 'treasury_event', id::text, made_by, 'mandate_line', line_id from treasury_event) referring
             join doomed on doomed.table_name = referring.at_table and doomed.row_key = referring.at::text
    where not exists (select from undone_file where undone_file.id = referring.made_by)
      and not exists (select from changed
                      where changed.table_name = referring.table_name and changed.row_key = referring.row_key)
)
select file_id, sum(rows) as rows from built group by file_id
union all
-- People who can log in, or whose payee somebody decided.
select null, count(*)
from (select creditor_id from account
      where id not in (select account_id from joined where returns)
      union all
      select creditor_id from payee_decision) bound
         join doomed on doomed.table_name = 'creditor' and doomed.row_key = bound.creditor_id::text
having count(*) > 0;

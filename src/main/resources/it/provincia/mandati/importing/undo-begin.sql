-- SPDX-License-Identifier: AGPL-3.0-or-later
-- In: undone_file(id, turn), the files of the run. Out: doomed(table_name, row_key), the rows they made,
-- changed(table_name, row_key, image, since), the rows that were there before as they were, and from when on the run
-- had them otherwise; joined(account_id, creditor_id), the accounts that go back to whose they were.

analyze undone_file;

create temporary table doomed on commit drop as
select 'office' as table_name, id::text as row_key from office where made_by in (select id from undone_file)
union all
select 'creditor', id::text from creditor where made_by in (select id from undone_file)
union all
select 'stated_subject', id::text from stated_subject where made_by in (select id from undone_file)
union all
select 'document', id::text from document where made_by in (select id from undone_file)
union all
select 'document_state', image_key('document_state', to_jsonb(told)) from document_state told
where made_by in (select id from undone_file)
union all
select 'mandate', id::text from mandate where made_by in (select id from undone_file)
union all
select 'mandate_line', id::text from mandate_line where made_by in (select id from undone_file)
union all
select 'allocation', image_key('allocation', to_jsonb(part)) from allocation part
where made_by in (select id from undone_file)
union all
select 'treasury_event', id::text from treasury_event where made_by in (select id from undone_file)
union all
select 'treasury_answer', id::text from treasury_answer where made_by in (select id from undone_file)
union all
select 'sdi_receipt', id::text from sdi_receipt where made_by in (select id from undone_file);

create temporary table changed on commit drop as
select distinct on (table_name, row_key) table_name, row_key, image, turn as since
from import_image join undone_file on undone_file.id = file_id
order by table_name, row_key, import_image.id;

-- A row that came and went within the run was not there before it.
delete from changed where (image ->> 'made_by')::bigint in (select id from undone_file);

create index on doomed (table_name, row_key);
create index on changed (table_name, row_key);
analyze doomed;
analyze changed;

-- A letter sent since gave the account to whom it is now.
create temporary table joined on commit drop as
select distinct on (account_id) joined.account_id, joined.creditor_id,
       account.id is not null
           and not exists (select from letter join letter_batch batch on batch.id = letter.batch_id
                           where letter.account_id = joined.account_id
                             and batch.made_at > (select ended_at from import_file where id = joined.file_id)) as returns
from import_joined_account joined
         join undone_file on undone_file.id = joined.file_id
         left join account on account.id = joined.account_id
order by account_id, turn;

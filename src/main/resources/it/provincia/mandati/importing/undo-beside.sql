-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What stood beside the documents of the run, and was taken for the same, or not, because of them: looked for while
-- they are there. Out: received_file(file_name), the files of invoices whose receipts the run bears on.

create temporary table borne on commit drop as
select document.*
from document
         join (select row_key from doomed where table_name = 'document'
               union all
               select row_key from changed where table_name = 'document') bearing
              on bearing.row_key::bigint = document.id;

analyze borne;

insert into touched_document
select invoice.id from borne join document invoice on invoice.twin_id = borne.id
union
select invoice.id
from borne join document invoice on ltrim(invoice.sdi_lot, '0') = ltrim(borne.sdi_lot, '0')
where invoice.td is not null
union
select invoice.id
from borne join document invoice on invoice.creditor_id = borne.creditor_id and same_number(invoice.number, borne.number)
where invoice.td is not null;

insert into touched_line
select part.line_id
from borne join allocation part on ltrim(part.sdi_lot, '0') = ltrim(borne.sdi_lot, '0')
union
select part.line_id
from borne join allocation part on part.issuer_code in (borne.stated_tax_code, borne.stated_vat_number)
union
select part.line_id
from borne
         join same_document decided on decided.document_code = borne.code
         join allocation part on part.document_code = decided.reference;

create temporary table received_file on commit drop as
select receipt.file_name
from sdi_receipt receipt
         join (select row_key from doomed where table_name = 'sdi_receipt'
               union all
               select row_key from changed where table_name = 'sdi_receipt') bearing
              on bearing.row_key::bigint = receipt.id
union
-- An invoice as it was may bear the id of a receipt that has been taken back since.
select image ->> 'file_name' from changed where table_name = 'document' and image ->> 'file_name' is not null;

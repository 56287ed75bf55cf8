-- SPDX-License-Identifier: AGPL-3.0-or-later
-- An invoice bears the id that the receipt of its file tells, whichever came first: without the receipt, none.

with received as (
    update document
        set sdi_lot = told.sdi_id
        from (select file_name, sdi_id from received_file left join sdi_receipt using (file_name)) told
        where document.td is not null and document.file_name = told.file_name
            and document.sdi_lot is distinct from told.sdi_id
        returning document.id
)
insert into touched_document select id from received;

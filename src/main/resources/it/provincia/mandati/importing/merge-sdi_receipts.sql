-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The id of the exchange system for a file of invoices, which may have come or not.

update stage
set told_by = known.file_id,
    outcome = case when (known.sdi_id, known.office_code) is distinct from (stage.sdi_id, stage.office_code)
                   then 'CHANGED' else 'UNCHANGED' end
from sdi_receipt known
where known.file_name = stage.file_name;

insert into sdi_receipt (file_name, sdi_id, office_code, file_id)
select file_name, sdi_id, office_code, (select id from this_file)
from stage
where outcome in ('NEW', 'CHANGED')
on conflict (file_name) do update
    set (sdi_id, office_code, file_id) = (excluded.sdi_id, excluded.office_code, excluded.file_id);

with received as (
    update document
        set sdi_lot = stage.sdi_id
        from stage
        where document.file_name = stage.file_name and document.sdi_lot is distinct from stage.sdi_id
        returning document.id
)
insert into touched_document select id from received;

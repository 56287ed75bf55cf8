-- SPDX-License-Identifier: AGPL-3.0-or-later

-- An electronic invoice bears no id of the accounting system: its issuer and what he calls it tell it from others.
update stage
set code = concat_ws(' ', 'FE', coalesce(stated_vat_number, stated_tax_code), td, number, date),
    sdi_lot = (select sdi_id from sdi_receipt where sdi_receipt.file_name = stage.file_name)
where td is not null;

insert into refused
select line, 'codice_documento', code, 'twice'
from (select line, code, row_number() over (partition by code order by line) as nth from stage) seen
where nth > 1 and code is not null;

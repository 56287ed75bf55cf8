-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Until a creditors file names the subject: of several addresses the first in order, whichever came first.

update creditor
set (address, postal_code, town, province, country)
        = (told.address, told.postal_code, told.town, told.province, told.country)
from (select distinct on (creditor.id) creditor.id, stage.address, stage.postal_code, stage.town, stage.province,
             stage.country
      from stage
               join creditor on creditor.tax_code = stage.stated_tax_code
                   or stage.stated_tax_code is null and creditor.vat_number = stage.stated_vat_number
      where not creditor.registered and stage.address is not null
      order by creditor.id, concat_ws(E'\n', stage.address, stage.postal_code, stage.town) collate "C") told
where told.id = creditor.id
  and (creditor.address is null
    or concat_ws(E'\n', told.address, told.postal_code, told.town) collate "C"
           < concat_ws(E'\n', creditor.address, creditor.postal_code, creditor.town) collate "C");

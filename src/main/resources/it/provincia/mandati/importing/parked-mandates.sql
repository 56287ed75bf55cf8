-- SPDX-License-Identifier: AGPL-3.0-or-later

update stage set outcome = 'PARKED'
from mandate_line
where mandate_line.id = stage.line_id and mandate_line.creditor_id is null;

update stage set outcome = 'PARKED'
from allocation
where allocation.line_id = stage.line_id and allocation.document_code = stage.document_code
  and allocation.document_id is null;

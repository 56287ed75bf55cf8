-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What answers to a mandate that is not known yet waits for it.

update stage set outcome = 'PARKED' where not exists (select from answered where answered.line = stage.line);

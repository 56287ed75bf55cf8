// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * For how long files are kept that were loaded or refused
 * ({@code MANDATI_RETENTION_ARCHIVE}).
 *
 * @param archive for how many months: what the former said is in the ledger, and the
 * trail of the loads says when they came
 */
@Validated
@ConfigurationProperties("mandati.retention")
record ArchiveSettings(@DefaultValue("24") @Min(value = 1, message = "almeno 1 mese") @Max(value = 1200,
		message = "al massimo 1200 mesi") int archive) {

}

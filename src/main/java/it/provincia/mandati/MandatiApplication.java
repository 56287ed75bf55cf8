// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import it.provincia.mandati.audit.TrailCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Mandati on line: where a public body shows its creditors how each payment stands.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MandatiApplication {

	public static void main(String[] args) {
		if (TrailCommand.isAsked(args)) {
			System.exit(TrailCommand.run(args));
		}
		try {
			SpringApplication.run(MandatiApplication.class, args);
		}
		catch (SpringApplication.AbandonedRunException ended) {
			// It was started for one task, which is done; the database it had is shut.
		}
	}

}

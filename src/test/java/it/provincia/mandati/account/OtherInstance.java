// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.nio.file.Path;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.InstallationKey;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A second instance of the application, in the same process, on the database of the first
 * and with its key.
 */
final class OtherInstance {

	private OtherInstance() {
	}

	static ConfigurableApplicationContext beside(ApplicationContext first, Path folder) {
		JdbcConnectionDetails database = first.getBean(JdbcConnectionDetails.class);
		return new SpringApplicationBuilder(MandatiApplication.class)
			.properties("spring.main.register-shutdown-hook=false")
			.run("--server.port=0", "--mandati.data-dir=" + folder, "--spring.datasource.url=" + database.getJdbcUrl(),
					"--spring.datasource.username=" + database.getUsername(),
					"--spring.datasource.password=" + database.getPassword(),
					"--mandati.password.key=" + first.getBean(InstallationKey.class).secret());
	}

}

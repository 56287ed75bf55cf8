// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the jar is made of stands in the jar, for whoever must know whether a weakness of
 * a library is theirs too (ASVS 5.0 15.1.2).
 */
class SbomTests {

	@Test
	void theJarSaysWhatItIsMadeOf() throws IOException {
		String sbom = new ClassPathResource("META-INF/sbom/application.cdx.json")
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(sbom)
			.contains("\"bomFormat\" : \"CycloneDX\"", "pkg:maven/org.postgresql/postgresql@",
					"pkg:maven/org.thymeleaf/thymeleaf@", "pkg:maven/org.apache.tomcat.embed/tomcat-embed-core@")
			.doesNotContain("pkg:maven/org.assertj/");
	}

}

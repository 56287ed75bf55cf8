// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ReadyLineTests {

	@Test
	void isTheLastOfAStartWithThePortThatWasFound(CapturedOutput output) {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(output.getOut().lines().toList()).containsExactly("login: demo data", "listener",
					"ready: http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
		}
	}

	@Test
	void namesThePublicAddressWhereOneIsSet(CapturedOutput output) {
		try (ConfigurableApplicationContext context = start("mandati.public-url=https://mandati.example/")) {
			assertThat(context.getBean(PublicAddress.class).url()).isEqualTo("https://mandati.example");
			assertThat(output.getOut()).endsWith("ready: https://mandati.example" + System.lineSeparator());
		}
	}

	private static ConfigurableApplicationContext start(String... properties) {
		return new SpringApplicationBuilder(Web.class).properties(properties).properties("server.port=0").run();
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ TomcatServletWebServerAutoConfiguration.class, PublicAddress.class })
	static class Web {

		@Bean
		ApplicationRunner demo() {
			return (arguments) -> System.out.println("login: demo data");
		}

		@EventListener(ApplicationReadyEvent.class)
		void ready() {
			System.out.println("listener");
		}

	}

}

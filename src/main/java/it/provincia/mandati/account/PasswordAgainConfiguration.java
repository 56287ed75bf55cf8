// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Has {@link PasswordAgain} looked at before every page of the staff.
 */
@Configuration(proxyBeanMethods = false)
class PasswordAgainConfiguration implements WebMvcConfigurer {

	private final PasswordAgainCheck check;

	PasswordAgainConfiguration(PasswordAgainCheck check) {
		this.check = check;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.check).addPathPatterns("/staff/**");
	}

}

// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What happens around the rendering of every page.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

	private final LanguageResolver languageResolver;

	private final ErrorsInTitle errorsInTitle;

	PageConfiguration(LanguageResolver languageResolver, ErrorsInTitle errorsInTitle) {
		this.languageResolver = languageResolver;
		this.errorsInTitle = errorsInTitle;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.languageResolver).excludePathPatterns("/look/**");
		registry.addInterceptor(this.errorsInTitle).excludePathPatterns("/look/**");
	}

}

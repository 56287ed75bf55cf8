// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * What happens around the rendering of every page, and the static files, whose names bear
 * a hash of their content: a browser need never ask for one again.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

	private static final String LOOK = "/look/**";

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final LanguageResolver languageResolver;

	private final ErrorsInTitle errorsInTitle;

	PageConfiguration(LanguageResolver languageResolver, ErrorsInTitle errorsInTitle) {
		this.languageResolver = languageResolver;
		this.errorsInTitle = errorsInTitle;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.languageResolver).excludePathPatterns(LOOK);
		registry.addInterceptor(this.errorsInTitle).excludePathPatterns(LOOK);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(LOOK)
			.addResourceLocations("classpath:/static/look/")
			.setCacheControl(FOR_EVER)
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

}

// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

/**
 * Log-in, log-out and refusals around the {@link UrlTable}. Nothing is kept of anybody
 * before log-in: the form token is in a cookie, and no request is remembered.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, UrlTable table, LoginOutcome outcome, Refusals refusals,
			AddressTries addresses, AccountSessions sessions, LimitSettings limits) {
		return http.authorizeHttpRequests(table::rows)
			.formLogin((login) -> login.loginPage("/login").successHandler(outcome).failureHandler(outcome))
			.logout((logout) -> logout.logoutSuccessHandler(outcome)
				.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(CACHE, STORAGE))))
			.exceptionHandling((refused) -> refuse(refused, refusals))
			.csrf((csrf) -> csrf.csrfTokenRepository(new FormTokens()))
			.addFilterBefore(new ForeignForms(), CsrfFilter.class)
			.addFilterBefore(new ClearFields(), CsrfFilter.class)
			.addFilterBefore(new AddressLimit(addresses), UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new SessionEnd(sessions), AuthorizationFilter.class)
			.addFilterBefore(new SearchLimit(limits), AuthorizationFilter.class)
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.sessionManagement((session) -> session.sessionFixation((fixation) -> fixation.newSession()))
			// SecurityHeaders sets them, on what never comes this far too.
			.headers((headers) -> headers.disable())
			.build();
	}

	/**
	 * Every row of the table with a role wants {@link AccountPrincipal#OWN_PASSWORD}, and
	 * then what the {@link FactorRule} says.
	 */
	@Bean
	AuthorizationManagerFactory<RequestAuthorizationContext> authorizationManagerFactory(FactorRule factor) {
		DefaultAuthorizationManagerFactory<RequestAuthorizationContext> factory = new DefaultAuthorizationManagerFactory<>();
		factory.setAdditionalAuthorization(AuthorizationManagers
			.allOf(AuthorityAuthorizationManager.hasAuthority(AccountPrincipal.OWN_PASSWORD), factor));
		return factory;
	}

	@Bean
	SecurityContextRepository securityContextRepository() {
		return new HttpSessionSecurityContextRepository();
	}

	private static void refuse(ExceptionHandlingConfigurer<HttpSecurity> refused, Refusals refusals) {
		AuthenticationEntryPoint notFound = (request, response, ex) -> response
			.sendError(HttpServletResponse.SC_NOT_FOUND);
		refused.defaultAuthenticationEntryPointFor(notFound, PathPatternRequestMatcher.pathPattern("/actuator/**"))
			.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
					AnyRequestMatcher.INSTANCE)
			.defaultDeniedHandlerForMissingAuthority(new LoginUrlAuthenticationEntryPoint("/password"),
					AccountPrincipal.OWN_PASSWORD)
			.defaultDeniedHandlerForMissingAuthority(new LoginUrlAuthenticationEntryPoint("/second-factor"),
					AccountPrincipal.SECOND_FACTOR)
			.defaultAccessDeniedHandlerFor(refusals, AnyRequestMatcher.INSTANCE);
	}

}

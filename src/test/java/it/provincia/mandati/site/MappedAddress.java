// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address the application answers at.
 *
 * @param fields what its handler takes from a query or a form
 */
record MappedAddress(String method, String pattern, List<String> fields) {

	private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]*(\\{[^}]*}[^/{}]*)*}");

	static List<MappedAddress> of(RequestMappingHandlerMapping pages) {
		return pages.getHandlerMethods()
			.entrySet()
			.stream()
			.flatMap(MappedAddress::of)
			.distinct()
			.sorted((one, other) -> (one.method + one.pattern + one.fields)
				.compareTo(other.method + other.pattern + other.fields))
			.toList();
	}

	private static Stream<MappedAddress> of(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
		Set<RequestMethod> methods = mapping.getKey().getMethodsCondition().getMethods();
		List<String> fields = Stream
			.concat(Arrays.stream(mapping.getValue().getMethodParameters()).flatMap(MappedAddress::fields),
					mapping.getKey()
						.getParamsCondition()
						.getExpressions()
						.stream()
						.map((expression) -> expression.getName()))
			.distinct()
			.toList();
		return mapping.getKey()
			.getPatternValues()
			.stream()
			.flatMap((pattern) -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods).stream()
				.map((method) -> new MappedAddress(method.name(), pattern, fields)));
	}

	private static Stream<String> fields(MethodParameter parameter) {
		if (parameter.getParameterType().isRecord()) {
			return Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName);
		}
		return Stream.of(parameter.getParameter().getName());
	}

	/**
	 * @param values what stands in the place of the variable of that name
	 */
	String filled(UnaryOperator<String> values) {
		return VARIABLE.matcher(this.pattern)
			.replaceAll((variable) -> Matcher.quoteReplacement(values.apply(name(variable.group()))));
	}

	private static String name(String variable) {
		return variable.substring(1).split("[:}]")[0];
	}

}

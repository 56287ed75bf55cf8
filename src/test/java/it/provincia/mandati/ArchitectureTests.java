// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/**
 * The rules of the house that a compiler does not know.
 */
class ArchitectureTests {

	private static final JavaClasses APPLICATION = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackagesOf(MandatiApplication.class);

	private static final DescribedPredicate<JavaClass> ENTITIES = DescribedPredicate.describe("entities",
			(type) -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class)
					|| type.isAnnotatedWith(MappedSuperclass.class));

	private static final DescribedPredicate<JavaClass> REPOSITORIES = assignableTo(Repository.class).as("repositories");

	private static final DescribedPredicate<JavaClass> CONTROLLERS = DescribedPredicate.describe("controllers",
			(type) -> type.isMetaAnnotatedWith(Controller.class));

	@Test
	void controllersTouchNoRepositoryAndNoEntity() {
		check(noClasses().that(CONTROLLERS)
			.should()
			.dependOnClassesThat(ENTITIES.or(REPOSITORIES)
				.or(resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..",
						"org.springframework.jdbc.."))));
	}

	@Test
	void controllersRepositoriesAndEntitiesStayInTheirPackage() {
		check(classes().that(CONTROLLERS.or(REPOSITORIES).or(ENTITIES).as("controllers, repositories and entities"))
			.should()
			.notBePublic());
	}

	@Test
	void entitiesHaveNoSetters() {
		check(methods().that().areDeclaredInClassesThat(ENTITIES).should().haveNameNotMatching("set[A-Z].*"));
	}

	@Test
	void servicesKnowNoWebTypes() {
		check(noClasses().that()
			.areAnnotatedWith(Service.class)
			.should()
			.dependOnClassesThat(resideInAnyPackage("jakarta.servlet..", "org.springframework.web..",
					"org.springframework.http..", "org.springframework.ui..")));
	}

	@Test
	void whatBelongsToACreditorIsNeverFoundByItsIdAlone() {
		DescribedPredicate<JavaClass> owned = resideInAnyPackage("..mandati.ledger..", "..mandati.document..");
		DescribedPredicate<JavaCall<?>> byId = target(owner(REPOSITORIES.and(owned)))
			.and(target(nameMatching("(find|get|getReference|findAll|exists)ById")))
			.as("ById of a repository of creditors' data");
		check(noClasses().should().callMethodWhere(byId));
		check(noClasses().that(owned)
			.should()
			.callMethodWhere(target(owner(assignableTo(EntityManager.class))).and(target(nameMatching("find")))));
	}

	@Test
	void namesSayWhatAClassIs() {
		check(noClasses().should()
			.haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Abstract|Dto|DTO|Vo|VO)")
			.orShould()
			.haveNameMatching(".*[.$]Abstract[A-Z].*"));
	}

	@Test
	void nothingIsInjectedIntoFields() {
		check(noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.orShould()
			.beAnnotatedWith(DescribedPredicate
				.<JavaAnnotation<?>>describe("@Inject, @Resource, @PersistenceContext", (annotation) -> annotation
					.getRawType()
					.getName()
					.matches("jakarta\\.(inject\\.Inject|annotation\\.Resource|persistence\\.PersistenceContext)"))));
	}

	@Test
	void everyPackageIsNullMarked() {
		DescribedPredicate<JavaClass> marked = DescribedPredicate.describe("in a package with @NullMarked",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class));
		check(classes().that()
			.resideInAPackage(MandatiApplication.class.getPackageName() + ".*..")
			.should(ArchCondition.from(marked)));
	}

	private static void check(ArchRule rule) {
		rule.allowEmptyShould(true).check(APPLICATION);
	}

}

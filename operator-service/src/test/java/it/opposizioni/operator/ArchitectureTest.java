package it.opposizioni.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.opposizioni.kit.testing.ArchitectureRules;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    private static final String ROOT = "it.opposizioni.operator";
    private static final String CONSULTATION = ROOT + ".consultation";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CONSULTATION);

    ArchitectureTest() {
        super(ROOT);
    }

    /** Comparing is plain Java: it can be measured and fuzzed without a service. OpenAPI only describes what a preview looks like. */
    @Test
    void theEngineKnowsNeitherConsultationsNorFrameworks() {
        noClasses()
                .that()
                .resideInAPackage(CONSULTATION + ".engine..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(ROOT + "..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                CONSULTATION + ".engine..", CONSULTATION + ".screening.."))))
                .orShould()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "jakarta..",
                                "io.quarkus..",
                                "io.smallrye..",
                                "io.vertx..",
                                "org.eclipse.microprofile..",
                                "org.hibernate..",
                                "org.jboss..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(
                                "org.eclipse.microprofile.openapi.annotations.."))))
                .check(CLASSES);
    }

    @Test
    void storeReceiptAndScreeningDoNotKnowHowAListComesAndGoes() {
        noClasses()
                .that()
                .resideInAnyPackage(rooms("store..", "receipt..", "screening.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(
                        "intake..", "query..", "result..", "comparison..", "numbercheck..", "view..", "cleanup.."))
                .check(CLASSES);
    }

    @Test
    void theCoreDoesNotKnowWhoUsesIt() {
        noClasses()
                .that()
                .resideInAPackage(CONSULTATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(
                        "intake..",
                        "query..",
                        "result..",
                        "comparison..",
                        "numbercheck..",
                        "view..",
                        "cleanup..",
                        "failure.."))
                .check(CLASSES);
    }

    /** One door between them: a repetition reads the list of an earlier consultation as its result is read. */
    @Test
    void theEdgesDoNotKnowEachOther() {
        slices().matching(CONSULTATION + ".(intake|query|result|numbercheck)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(CONSULTATION + ".intake.StoredLists", CONSULTATION + ".result.ResultFiles")
                .check(CLASSES);
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching(CONSULTATION + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> CONSULTATION + "." + name).toArray(String[]::new);
    }
}

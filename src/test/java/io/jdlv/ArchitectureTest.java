package io.jdlv;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The directions between packages that docs/architecture.md promises, and what is forbidden everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once
class ArchitectureTest {
    private static final String ROOT = "io.jdlv.";

    /** Lowest first; each may use only those before it. */
    private static final List<String> PACKAGES = List.of(
            "transport",
            "rpc",
            "delve",
            "lang",
            "recording",
            "render",
            "session",
            "command",
            "plugin",
            "gvisor",
            "tengo",
            "golang",
            "script",
            "repl",
            "server",
            "cli");

    private static final List<String> BUILT_IN_PLUGINS = List.of("gvisor", "tengo", "golang");

    private final JavaClasses jdlv =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.jdlv");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> present = jdlv.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toSet());

        assertThat(PACKAGES).containsAll(present);
    }

    @TestFactory
    List<DynamicTest> aPackageUsesOnlyThoseBelowIt() {
        return PACKAGES.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> check(mayUseOnlyThoseBelow(name))))
                .toList();
    }

    private static ArchRule mayUseOnlyThoseBelow(String name) {
        String[] above = PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size()).stream()
                .map(ArchitectureTest::in)
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage(in(name)).should().dependOnClassesThat().resideInAnyPackage(above);
    }

    @Test
    void goSyntaxKnowsNothingElseOfJdlv() {
        check(classes()
                .that()
                .resideInAPackage(in("lang"))
                .should()
                .onlyDependOnClassesThat(resideInAPackage(in("lang")).or(resideOutsideOfPackage(ROOT + "."))));
    }

    @Test
    void delvesApiKnowsNothingOfTheWayToTheServer() {
        check(noClasses().that().resideInAPackage(in("delve")).should().dependOnClassesThat().resideInAPackage(in("transport")));
    }

    @Test
    void builtInPluginsDoNotUseEachOther() {
        for (String plugin : BUILT_IN_PLUGINS) {
            String[] others = BUILT_IN_PLUGINS.stream()
                    .filter(other -> !other.equals(plugin))
                    .map(ArchitectureTest::in)
                    .toArray(String[]::new);
            check(noClasses().that().resideInAPackage(in(plugin)).should().dependOnClassesThat().resideInAnyPackage(others));
        }
    }

    @Test
    void thereAreNoCycles() {
        check(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
    }

    @Test
    void linesAreEditedOnlyAtThePrompt() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("repl"), in("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jline.reader..", "org.jline.keymap..", "org.jline.widget.."));
    }

    @Test
    void terminalsAreTheBusinessOfThePromptAndOfTheProgramsOwnTerminal() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("transport"), in("repl"), in("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jline.."));
    }

    @Test
    void theCommandLineIsReadOnlyAtTheStart() {
        check(noClasses().that().resideOutsideOfPackage(in("cli")).should().dependOnClassesThat().resideInAPackage("picocli.."));
    }

    @Test
    void onlyTheStartOfTheProgramKnowsItsStreams() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(in("cli"))
                .should(accessField(System.class, "out"))
                .orShould(accessField(System.class, "err"))
                .orShould(accessField(System.class, "in"))
                .orShould()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void nothingIsLoggedBehindTheUsersBack() {
        check(noClasses().should(USE_JAVA_UTIL_LOGGING));
    }

    @Test
    void thereIsNoStaticMutableState() {
        check(fields().that().areStatic().should().beFinal());
    }

    /** A package that is still to come has no classes yet, which is no failure. */
    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(jdlv);
    }

    private static String in(String name) {
        return ROOT + name + "..";
    }
}

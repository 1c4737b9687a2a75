package io.github.jvenv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house as data: which rooms there are, and which rooms each may import. */
class ArchitectureTest {
    private static final String ROOT = "io.github.jvenv";

    /**
     * Rooms from the top of the house to its ground, each with what it may import. A room may only name rooms below
     * it, so there can be no cycle. {@code failure}, {@code words} and {@code url} are open to all, and so is every {@code spec} room
     * to all but the solver and the adapters on the ground.
     */
    private static final Map<String, Set<String>> HOUSE = house("""
            mojo             | maven operation environment pinning session provision access surroundings wheelbuild report packaging archive seed inspection image publication resolution process filesystem
            maven            | provision surroundings state wheelbuild publication discovery interpreter managed http filesystem
            operation        | environment pinning session provision access surroundings state wheelbuild report testreport wheelhouse rpm deb packaging archive relocation bytecode bundle seed inspection unpack build install venv image publication store discovery interpreter managed requirements resolution elf lock process filesystem digest
            environment      | session provision access surroundings state archive relocation seed install venv image store discovery interpreter filesystem digest
            pinning          | session provision surroundings resolution lock toml filesystem digest
            session          | provision access surroundings build index store discovery interpreter requirements resolution http zip digest
            provision        | access surroundings seed inspection build install venv image index store wheel discovery interpreter vcs requirements resolution lock http filesystem digest
            access           | surroundings index page publication store discovery managed pipconfig resolution http filesystem
            surroundings     | state discovery managed http filesystem
            state            | venv image interpreter filesystem digest
            wheelbuild       | wheel zip filesystem digest
            report           | json
            testreport       | filesystem
            wheelhouse       | wheel filesystem digest
            rpm              | packaging archive image filesystem digest
            deb              | packaging archive image filesystem
            packaging        | image zip filesystem digest
            archive          | image wheel zip deflate json filesystem digest
            relocation       | install venv image wheel elf interpreter filesystem
            bytecode         | image interpreter process filesystem
            bundle           | venv image interpreter managed elf filesystem
            seed             | install venv wheel interpreter filesystem
            inspection       | venv interpreter wheel vcs zip json filesystem
            build            | unpack store wheel toml process filesystem digest
            unpack           | zip filesystem
            install          | venv image store wheel zip filesystem digest
            venv             | image interpreter managed filesystem
            image            | zip filesystem digest
            index            | page publication resolution http zip filesystem digest
            page             | resolution http digest
            publication      | wheel filesystem digest
            store            | wheel zip filesystem digest
            wheel            | zip filesystem
            discovery        | interpreter managed elf macho process filesystem
            interpreter      | managed elf process filesystem digest
            managed          | zip filesystem
            vcs              | process filesystem digest
            requirements     | resolution toml http
            pipconfig        |
            resolution       | solver
            elf              |
            macho            |
            lock             | toml digest
            toml             |
            spec.metadata    | spec.filename spec.requirement spec.tag spec.version spec.name spec.text
            spec.filename    | spec.tag spec.version spec.name spec.text
            spec.requirement | spec.marker spec.version spec.name spec.text
            spec.target      | spec.marker spec.tag spec.version spec.text
            spec.marker      | spec.version spec.name spec.text
            spec.tag         | spec.text
            spec.version     | spec.text
            spec.name        | spec.text
            spec.license     |
            spec.text        |
            solver           |
            http             |
            process          |
            zip              | deflate filesystem
            deflate          |
            json             |
            filesystem       |
            digest           |
            failure          |
            words            |
            url              |
            """);

    private static final Set<String> GROUND = Set.of(
            "solver", "http", "process", "zip", "deflate", "json", "filesystem", "digest", "failure", "words", "url");

    private static final Set<String> FOR_ALL = Set.of("failure", "words", "url");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyRoomIsListedAndEveryListedRoomExists() {
        Set<String> found = CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getName().endsWith(".HelpMojo"))
                .map(ArchitectureTest::room)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(HOUSE.keySet()), found);
    }

    @Test
    void tableOnlyPointsDownward() {
        List<String> order = List.copyOf(HOUSE.keySet());
        List<String> upward = new ArrayList<>();
        HOUSE.forEach((room, below) -> below.stream()
                .filter(other -> order.indexOf(other) <= order.indexOf(room))
                .forEach(other -> upward.add(room + " -> " + other)));
        assertEquals(List.of(), upward);
    }

    @Test
    void everyArrowIsInTheTable() {
        Set<String> arrows = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = room(type);
                String to = room(dependency.getTargetClass());
                if (!to.isEmpty() && !to.equals(from) && !mayImport(from, to)) {
                    arrows.add(from + " -> " + to + " ("
                            + dependency.getOriginClass().getSimpleName() + ")");
                }
            }
        }
        assertEquals(Set.of(), arrows);
    }

    @Test
    void onlyTwoRoomsKnowMaven() {
        assertEquals(Set.of(), users("org.apache.maven.", Set.of("mojo", "maven")));
        assertEquals(Set.of(), users("org.eclipse.aether.", Set.of("mojo", "maven")));
    }

    @Test
    void onlyOneRoomKnowsTheNetwork() {
        assertEquals(Set.of(), users("java.net.http.", Set.of("http")));
        assertEquals(Set.of(), users("java.net.HttpURLConnection", Set.of("http")));
        assertEquals(Set.of(), users("java.net.Socket", Set.of("http")));
        assertEquals(Set.of(), users("javax.net.", Set.of("http")));
    }

    @Test
    void onlyOneRoomStartsProcesses() {
        assertEquals(Set.of(), users("java.lang.ProcessBuilder", Set.of("process")));
    }

    @Test
    void standardsAndSolverTouchNoFileClockOrLogger() {
        for (String type : List.of("java.nio.file.", "java.io.File", "java.time.Clock", "java.util.logging.")) {
            Set<String> users = new TreeSet<>(users(type, Set.of()));
            users.removeIf(user -> !user.startsWith("spec.") && !user.startsWith("solver "));
            assertEquals(Set.of(), users);
        }
    }

    private static Set<String> users(String prefix, Set<String> allowed) {
        Set<String> users = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (dependency.getTargetClass().getName().startsWith(prefix) && !allowed.contains(room(type))) {
                    users.add(room(type) + " (" + type.getSimpleName() + ")");
                }
            }
        }
        users.removeIf(user -> user.contains("(HelpMojo)"));
        return users;
    }

    private static boolean mayImport(String from, String to) {
        boolean standardForAll = to.startsWith("spec.") && !from.startsWith("spec.") && !GROUND.contains(from);
        return FOR_ALL.contains(to)
                || standardForAll
                || HOUSE.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : "";
    }

    private static Map<String, Set<String>> house(String table) {
        Map<String, Set<String>> house = new LinkedHashMap<>();
        table.lines().filter(line -> line.contains("|")).forEach(line -> {
            String[] columns = line.split("\\|", -1);
            Set<String> below = new TreeSet<>(List.of(columns[1].strip().split("[ ]+")));
            below.remove("");
            house.put(columns[0].strip(), below);
        });
        return house;
    }
}

package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.report.Inventory;
import io.github.jvenv.testing.ManagedJar;
import io.github.jvenv.testing.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentEnvironmentTest {
    @TempDir
    Path temporary;

    @Test
    void takesTheInventoryOfWhatIsInstalled() throws IOException {
        try (Scene scene = new Scene(temporary)) {
            scene.install("greeter");

            Inventory inventory = new EnvironmentInventory(scene.surroundings())
                    .of(scene.environment, new Inventory.Subject("", "project", ""));

            assertEquals("CPython 3.13.5", inventory.python().toString());
            assertEquals("pkg:generic/python@3.13.5", inventory.python().url().text());
            assertEquals(
                    """
                    greeter 1.0 requested needs [wording] from greeter-1.0-py3-none-any.whl
                    wording 2.0 needs [] from wording-2.0-py3-none-any.whl
                    """,
                    inventory.items().stream()
                            .map(item -> item.displayName() + " " + item.version()
                                    + (item.requested() ? " requested" : "") + " needs " + item.needs() + " from "
                                    + item.file()
                                            .map(Inventory.SourceFile::name)
                                            .orElse("?") + "\n")
                            .collect(Collectors.joining()));
            Inventory.Item wording = inventory.items().get(1);
            assertEquals(7, wording.files());
            assertTrue(wording.bytes() > 1300, "" + wording.bytes());
        }
    }

    @Test
    void namesTheArtifactThatTheInterpreterCameFrom() throws IOException {
        try (Scene scene = new Scene(temporary)) {
            scene.repository.named("com.acme:python");
            scene.create(scene.wanted("managed"));

            Inventory inventory = new EnvironmentInventory(scene.surroundings())
                    .of(scene.environment, new Inventory.Subject("", "project", ""));

            assertEquals(
                    "pkg:maven/com.acme/python@3.12.1-1.5.10?classifier=" + ManagedJar.PLATFORM + "&type=jar",
                    inventory.python().url().text());
        }
    }

    @Test
    void writesBothDocumentsAndSaysSo() throws IOException {
        try (Scene scene = new Scene(temporary)) {
            scene.install("greeter");
            DocumentEnvironment documents = new DocumentEnvironment(scene.surroundings());
            Inventory.Subject subject = new Inventory.Subject("g", "a", "1");
            Path bill = scene.root.resolve("new/bill.json");
            Path page = scene.root.resolve("new/page.html");

            documents.billOfMaterials(
                    new DocumentEnvironment.Request(scene.environment, subject, bill), "1.2", Optional.empty());
            assertEquals(
                    "Wrote the bill of materials of ROOT/project/target/venv with 2 distributions to ROOT/new/bill.json.",
                    scene.lastOutcome());
            documents.page(new DocumentEnvironment.Request(scene.environment, subject, page));
            assertEquals(
                    "Wrote the page of ROOT/project/target/venv with 2 distributions to ROOT/new/page.html.",
                    scene.lastOutcome());

            FileTime before = Files.getLastModifiedTime(bill);
            documents.billOfMaterials(
                    new DocumentEnvironment.Request(scene.environment, subject, bill), "1.2", Optional.empty());
            assertEquals(
                    "The bill of materials ROOT/new/bill.json is up to date with 2 distributions.",
                    scene.lastOutcome());
            assertEquals(before, Files.getLastModifiedTime(bill));
            assertTrue(Files.readString(bill).contains("\"purl\" : \"pkg:pypi/greeter@1.0\""));
            assertTrue(Files.readString(page).contains("Python environment of a 1"));
        }
    }

    @Test
    void saysWhereThereIsNoEnvironment() throws IOException {
        try (Scene scene = new Scene(temporary)) {
            DocumentEnvironment.Request request = new DocumentEnvironment.Request(
                    scene.environment, new Inventory.Subject("", "a", ""), scene.root.resolve("page.html"));

            Failure failure =
                    assertThrows(Failure.class, () -> new DocumentEnvironment(scene.surroundings()).page(request));

            assertEquals("There is no environment at ROOT/project/target/venv.", scene.portable(failure.getMessage()));
        }
    }

    @Test
    void keepsTheStoreInOrder() throws IOException {
        try (Scene scene = new Scene(temporary)) {
            scene.install("greeter");
            KeepStore store = new KeepStore(scene.surroundings());

            store.verify();
            assertEquals("Verified the store ROOT/store: 2 sound, 0 mended, 0 removed.", scene.lastOutcome());
            store.prune(Duration.ofDays(30));
            assertEquals("Pruned the store ROOT/store of 0 entries, 0.0 MB.", scene.lastOutcome());
            store.size();
            assertTrue(scene.outcomes.stream().anyMatch(line -> line.matches("  wheels +2 entries, 0\\.0 MB")));
        }
    }
}

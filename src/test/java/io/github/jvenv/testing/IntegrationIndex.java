package io.github.jvenv.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The index that the projects in {@code src/it} install from: a few small distributions, served on loopback for as long
 * as one project is built. Hook scripts start it; its address reaches the build as the property {@code jvenv.index}.
 */
public final class IntegrationIndex {
    private IntegrationIndex() {}

    /** Starts an index for the project in {@code basedir}. It ends with the JVM, or when {@link #stop} is called. */
    public static FakeIndex start(File basedir, Map<String, Object> context) throws IOException {
        Path wheels = Files.createDirectories(basedir.toPath().resolve("wheels"));
        writeWheels(wheels);
        FakeIndex index = FakeIndex.start(wheels);
        context.put("index", index);
        use(basedir, index.uri().toString());
        return index;
    }

    /** Lets the project in {@code basedir} install from an index at some address. */
    public static void use(File basedir, String address) throws IOException {
        Files.writeString(basedir.toPath().resolve("test.properties"), "jvenv.index=" + address + "\n");
    }

    /** Ends what {@link #start} began. */
    public static void stop(Map<String, Object> context) {
        if (context.remove("index") instanceof FakeIndex index) {
            index.close();
        }
    }

    /** {@code greeter} needs any {@code wording}; {@code narrow} and {@code wide} cannot agree on one. */
    public static void writeWheels(Path directory) {
        for (String version : new String[] {"1.0", "2.0"}) {
            WheelBuilder.of("wording", version)
                    .file("wording/__init__.py", "def hello():\n    return 'hello from wording " + version + "'\n")
                    .file("wording/data.txt", "text\n".repeat(2000))
                    .file("wording/in_" + version.replace('.', '_') + ".py", "VERSION = '" + version + "'\n")
                    .writeTo(directory);
        }
        WheelBuilder.of("greeter", "1.0")
                .requires("wording >= 1")
                .file("greeter/__init__.py", "import wording\n\n\ndef main():\n    print(wording.hello())\n")
                .file("greeter/empty.py", "")
                .stored("greeter/stored.txt", "not compressed\n")
                .consoleScript("greet", "greeter:main")
                .data("scripts", "greet-ready-made", "#!python\nimport greeter\ngreeter.main()\n")
                .data("data", "share/greeter/readme.txt", "Read me.\n")
                .writeTo(directory);
        WheelBuilder.of("narrow", "1.0").requires("wording < 2").writeTo(directory);
        WheelBuilder.of("wide", "1.0").requires("wording >= 2").writeTo(directory);
    }
}

package io.github.jvenv.operation;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What users and tools see of an environment, one fact a key: each file and its kind, each line of {@code pyvenv.cfg}, and
 * what Python says in it of its paths. Its own place is told as {@code ENV} and that of its interpreter as {@code BASE}.
 */
record EnvironmentFace(SortedMap<String, String> facts) {
    private static final String ASK = """
            import json, os, site, sys, sysconfig
            def say(key, value):
                print(key + '\\t' + json.dumps(value))
            for name in ('prefix', 'exec_prefix', 'base_prefix', 'base_exec_prefix', 'executable', 'path'):
                say('sys.' + name, getattr(sys, name))
            say('sys.flags', str(sys.flags))
            say('sys.modules', sorted(m for m in sys.modules if not m.startswith('_')))
            for name, path in sorted(sysconfig.get_paths().items()):
                say('sysconfig.path.' + name, path)
            for name in ('prefix', 'exec_prefix', 'base', 'platbase', 'installed_base', 'installed_platbase'):
                say('sysconfig.' + name, sysconfig.get_config_vars().get(name))
            say('site.getsitepackages', site.getsitepackages() if hasattr(site, 'getsitepackages') else None)
            say('site.ENABLE_USER_SITE', site.ENABLE_USER_SITE)
            """;

    static EnvironmentFace of(Path environment, Interpreter interpreter) throws IOException, InterruptedException {
        SortedMap<String, String> facts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(environment)) {
            for (Path path : all.toList()) {
                String name = environment.relativize(path).toString();
                if (!name.isEmpty() && !name.contains("__pycache__")) {
                    facts.put("file " + name, kind(path));
                }
            }
        }
        for (String line : Files.readAllLines(environment.resolve("pyvenv.cfg"))) {
            String[] parts = line.split(" = ", 2);
            facts.put("pyvenv.cfg " + parts[0], parts[1]);
        }
        String said = Programs.run(environment.resolve("bin/python"), "-B", "-c", ASK);
        for (String line : said.lines().toList()) {
            String[] parts = line.split("\t", 2);
            facts.put(parts[0], parts[1]);
        }
        String place = environment.toString();
        String base = interpreter.prefix().toString();
        facts.replaceAll((key, value) -> value.replace(place, "ENV").replace(base + "/", "BASE/"));
        return new EnvironmentFace(facts);
    }

    private static String kind(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "-> " + Files.readSymbolicLink(path);
        }
        if (Files.isDirectory(path)) {
            return "directory";
        }
        return Files.isExecutable(path) ? "program" : "file";
    }

    /** What differs, as {@code key: ours | theirs}. */
    List<String> differencesFrom(EnvironmentFace other) {
        SortedSet<String> keys = new TreeSet<>(facts.keySet());
        keys.addAll(other.facts().keySet());
        return keys.stream()
                .filter(key -> !facts.getOrDefault(key, "").equals(other.facts().getOrDefault(key, "")))
                .map(key -> key + ": " + facts.getOrDefault(key, "nothing") + " | "
                        + other.facts().getOrDefault(key, "nothing"))
                .toList();
    }
}

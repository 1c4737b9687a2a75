package io.github.jvenv.maven;

import io.github.jvenv.surroundings.Narration;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;

/**
 * An operation's story in Maven's log: outcomes at INFO, decisions at DEBUG.
 *
 * @param log the goal's log
 * @param project what decisions are about where a build has several projects, whose lines mix with {@code -T}; empty where it
 *     has one. An outcome names its files
 */
record MavenNarration(Log log, String project) implements Narration {
    @Override
    public void outcome(String line) {
        log.info(line);
    }

    @Override
    public void warning(String line) {
        log.warn(line);
    }

    @Override
    public void detail(Supplier<String> line) {
        if (log.isDebugEnabled()) {
            log.debug(project.isEmpty() ? line.get() : project + ": " + line.get());
        }
    }
}

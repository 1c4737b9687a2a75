package io.github.jvenv.maven;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

class MavenNarrationTest {
    private final Log log = mock(Log.class);

    @Test
    void namesTheProjectThatADecisionIsAboutWhereThereAreSeveral() {
        when(log.isDebugEnabled()).thenReturn(true);
        new MavenNarration(log, "").detail(() -> "Running.");
        verify(log).debug("Running.");
        new MavenNarration(log, "web").detail(() -> "Running.");
        verify(log).debug("web: Running.");
    }

    @Test
    void asksForNoDecisionThatNobodyReads() {
        new MavenNarration(log, "").detail(() -> {
            throw new AssertionError();
        });
        verify(log, never()).debug(ArgumentMatchers.anyString());
    }
}

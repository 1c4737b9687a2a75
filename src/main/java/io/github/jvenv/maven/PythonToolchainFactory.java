package io.github.jvenv.maven;

import org.apache.maven.toolchain.MisconfiguredToolchainException;
import org.apache.maven.toolchain.ToolchainFactory;
import org.apache.maven.toolchain.ToolchainPrivate;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.jspecify.annotations.Nullable;

/**
 * Lets Maven's tool chains know Python, so that maven-toolchains-plugin can select one for a project that declares this
 * plugin with {@code <extensions>true</extensions>}. Named in {@code META-INF/plexus/components.xml}, since Mavens before
 * 3.9.6 overlook annotated components of Java 17.
 */
public final class PythonToolchainFactory implements ToolchainFactory {
    @Override
    public ToolchainPrivate createToolchain(ToolchainModel model) throws MisconfiguredToolchainException {
        PythonToolchain toolchain = new PythonToolchain(model);
        if (toolchain.place().isEmpty()) {
            throw new MisconfiguredToolchainException(toolchain.fault());
        }
        return toolchain;
    }

    /** There is none that every machine has. */
    @Override
    public @Nullable ToolchainPrivate createDefaultToolchain() {
        return null;
    }
}

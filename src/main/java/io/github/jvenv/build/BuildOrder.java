package io.github.jvenv.build;

import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import java.util.Optional;

/**
 * What is to be built.
 *
 * @param tree the sources
 * @param name the project that it has to be, if that is known
 * @param settings for its backend
 * @param editable whether the wheel leads to the tree (PEP 660) instead of holding its files
 * @param chain the builds that wait for this one
 */
public record BuildOrder(
        SourceTree tree, Optional<ProjectName> name, ConfigSettings settings, boolean editable, BuildChain chain) {
    /** A wheel of a tree, whatever project it turns out to be. */
    public static BuildOrder of(SourceTree tree) {
        return new BuildOrder(tree, Optional.empty(), ConfigSettings.NONE, false, BuildChain.NONE);
    }

    /** This order for a project that must come out of it. */
    public BuildOrder expecting(ProjectName project) {
        return new BuildOrder(tree, Optional.of(project), settings, editable, chain);
    }

    /** This order with settings. */
    public BuildOrder with(ConfigSettings others) {
        return new BuildOrder(tree, name, others, editable, chain);
    }

    /** This order for an editable wheel. */
    public BuildOrder asEditable() {
        return new BuildOrder(tree, name, settings, true, chain);
    }

    /** This order, waited for by others. */
    public BuildOrder within(BuildChain waiting) {
        return new BuildOrder(tree, name, settings, editable, waiting);
    }

    /** Fails if metadata is that of something else than what is ordered. */
    CoreMetadata require(CoreMetadata metadata) {
        if (name.isPresent() && !name.get().equals(metadata.name())) {
            throw new UnexpectedProjectFailure(tree, metadata, name.get());
        }
        return metadata;
    }
}
